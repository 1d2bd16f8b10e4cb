import type { IsoDate } from "../domain/dates.ts";

/** Names the folder of a publication, so that the order of the names is that of the publications. */
export function folderName({ number, peildatum }: { number: number; peildatum: IsoDate }): string {
  return `publicatie-${String(number).padStart(4, "0")}-${peildatum}`;
}

/** Returns whether `folderName` could have made this name. */
export function isPublicationFolder(name: string): boolean {
  return /^publicatie-\d+-\d{4}-\d{2}-\d{2}$/.test(name);
}
