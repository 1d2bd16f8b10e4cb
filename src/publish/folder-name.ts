import type { IsoDate } from "../domain/dates.ts";

export interface PublicationName {
  number: number;
  peildatum: IsoDate;
}

/** Names the folder of a publication, so that the order of the names is that of the publications. */
export function folderName({ number, peildatum }: PublicationName): string {
  return `publicatie-${String(number).padStart(4, "0")}-${peildatum}`;
}

/** Returns what the name of a folder says of its publication; null where `folderName` did not make it. */
export function partsOfFolderName(name: string): PublicationName | null {
  const [, number, peildatum] = /^publicatie-(\d+)-(\d{4}-\d{2}-\d{2})$/.exec(name) ?? [];
  return number === undefined || peildatum === undefined ? null : { number: Number(number), peildatum };
}

/** Returns whether `folderName` could have made this name. */
export function isPublicationFolder(name: string): boolean {
  return partsOfFolderName(name) !== null;
}
