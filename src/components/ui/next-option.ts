/** Moves from the field of a combobox (-1) to its first or last option, through the options, and back to the field. */
export function nextOption(active: number, key: "ArrowDown" | "ArrowUp", total: number): number {
  if (key === "ArrowDown") return active + 1 < total ? active + 1 : -1;
  return active === -1 ? total - 1 : active - 1;
}
