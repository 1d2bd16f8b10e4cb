/** What a file system says of a file's content. */
export interface FileTimes {
  size: number;
  mtimeMs: number;
  ctimeMs: number;
}

/**
 * Returns the tag of a file. It holds the time at which the file came to this disk besides the time of its content,
 * since whoever copies a site may set the latter, to the same for all files.
 */
export function tagOf({ size, mtimeMs, ctimeMs }: FileTimes): string {
  return `W/"${[size, mtimeMs, ctimeMs].map((part) => Math.round(part).toString(36)).join("-")}"`;
}
