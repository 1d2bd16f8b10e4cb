/** Returns what a number of complaints does not prove; nothing where there were none. */
export function complaintCaveat(total: number): string {
  if (total === 0) return "";
  return total === 1
    ? " Opgroeien behandelde die klacht. Dat bewijst niet dat ze klopte."
    : " Opgroeien behandelde ze. Dat bewijst niet dat ze klopten.";
}
