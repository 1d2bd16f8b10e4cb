/**
 * Remembers for a moment what was erased, so that the file can be searched for it.
 *
 * SQLite overwrites what is deleted, but a page that was split before that may still hold a copy in the space between
 * its cells (some one in a thousand deletions). Only rewriting the file removes such a copy.
 */
import { open } from "node:fs/promises";
import type { DatabaseSync } from "node:sqlite";

const chunkBytes = 2 * 1024 * 1024;

export interface ErasedTexts {
  /** Begins to watch, once the tables are there. */
  watch: () => void;
  commit: () => void;
  /** Forgets what a transaction erased that was rolled back. */
  rollBack: () => void;
  /** Returns what committed transactions erased since the last call, each text once. */
  take: () => string[];
}

/** Watches one connection: its addresses, the hashes of its tokens, and the tokens of mails that were still to leave. */
export function watchErasedTexts(database: DatabaseSync): ErasedTexts {
  const texts: string[] = [];
  let isWatching = false;
  let committed = 0;
  database.function("note_erased", (text) => {
    const token = /"token":"([\w-]+)"/.exec(String(text))?.[1];
    texts.push(token ?? String(text));
    return null;
  });
  return {
    watch: () => {
      if (isWatching || !hasTables(database)) return;
      isWatching = true;
      database.exec(triggers);
    },
    commit: () => {
      committed = texts.length;
    },
    rollBack: () => {
      texts.length = committed;
    },
    take: () => {
      const taken = texts.splice(0, committed);
      committed = 0;
      return [...new Set(taken)];
    },
  };
}

function hasTables(database: DatabaseSync): boolean {
  const found = database
    .prepare("select count(*) as count from sqlite_schema where name in ('people', 'tokens', 'mails')")
    .get();
  return found?.["count"] === 3;
}

/** They are temporary: they belong to the connection and not to the file. */
const triggers = `
  create temp trigger people_erased after delete on main.people begin
    select note_erased(old.email), note_erased(old.email_key);
  end;
  create temp trigger tokens_erased after delete on main.tokens begin
    select note_erased(old.hash);
  end;
  create temp trigger mails_erased after delete on main.mails when old.payload like '%"token"%' begin
    select note_erased(old.payload);
  end;
  create temp trigger payloads_erased after update of payload on main.mails when old.payload like '%"token"%' begin
    select note_erased(old.payload);
  end`;

/** Returns which of the texts the file holds. It reads the file in pieces, between which others get their turn. */
export async function findInFile(file: string, texts: readonly string[]): Promise<string[]> {
  const sought = texts.map((text) => ({ text, bytes: Buffer.from(text) }));
  const overlap = Math.max(0, ...sought.map(({ bytes }) => bytes.length));
  const found = new Set<string>();
  const handle = await open(file);
  try {
    const buffer = Buffer.alloc(chunkBytes + overlap);
    for (let position = 0; ; position += chunkBytes) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
      const piece = buffer.subarray(0, bytesRead);
      for (const { text, bytes } of sought) if (piece.includes(bytes)) found.add(text);
      if (bytesRead < buffer.length) return [...found];
    }
  } finally {
    await handle.close();
  }
}
