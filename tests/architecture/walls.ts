/**
 * Checks which room may import which. What the table does not allow is forbidden, so that a new room, or a new import
 * between two rooms, is a decision and never an accident.
 */
import type { Import } from "./imports.ts";

/** Lists by room the rooms that it may import. Rooms are folders of `src/`, some of them split, and single files. */
export type AllowTable = Readonly<Record<string, readonly string[]>>;

/** Returns the most specific room of the table that a file belongs to; null for a file outside of all rooms. */
export function roomOf(file: string, table: AllowTable): string | null {
  const rooms = Object.keys(table).filter((room) => file === room || file.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Lists every import that the table does not allow, each as one line. */
export function brokenWalls(imports: readonly Import[], table: AllowTable): string[] {
  return imports.flatMap(({ from, to }) => {
    const [room, target] = [roomOf(from, table), roomOf(to, table)];
    if (room === null) return [`${from} is in no room of the table`];
    if (target === room || (target !== null && table[room]?.includes(target))) return [];
    return [`${from} may not import ${to}: ${room} has no way to ${target ?? "outside the table"}`];
  });
}
