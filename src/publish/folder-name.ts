import type { IsoDate } from "../domain/dates.ts";

/** The name of a publication's folder: in the order of the names they follow on one another. */
export function folderName({ number, peildatum }: { number: number; peildatum: IsoDate }): string {
  return `publicatie-${String(number).padStart(4, "0")}-${peildatum}`;
}

/** True for the names that `folderName` gives. */
export function isPublicationFolder(name: string): boolean {
  return /^publicatie-\d+-\d{4}-\d{2}-\d{2}$/.test(name);
}
