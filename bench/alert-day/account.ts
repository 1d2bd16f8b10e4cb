/** Compares the mails that arrived with those that were expected, one by one. */
import type { ArrivedMail } from "./inbox.ts";

/** The crash, as far as it may have doubled mails. */
export interface CrashWindow {
  /**
   * By then the mail server had read all that the dead instance handed over, also what still lay in its connections, and
   * no other instance could hold its mails yet.
   */
  readUntil: number;
  /** The Message-IDs of the mails that the dead instance held, and had not marked as sent. */
  held: ReadonlySet<string>;
}

export interface Account {
  expected: number;
  arrived: number;
  /** Expected mails that never arrived. */
  missing: string[];
  /** Copies of mails that were handed over just before the crash: nobody could tell that the server had accepted them. */
  repeatedByCrash: string[];
  /** All other copies: none may exist. */
  repeated: string[];
  /** Mails that nobody was to get. */
  unexpected: string[];
}

/** Adds up the mails; each name is one of `mailKey`. A mail in `unsure` may have arrived or not. */
export function accountFor(
  arrived: readonly ArrivedMail[],
  expected: ReadonlySet<string>,
  unsure: ReadonlySet<string>,
  crash: CrashWindow,
): Account {
  const copiesByKey = Map.groupBy(arrived, ({ key }) => key);
  const account: Account = {
    expected: expected.size,
    arrived: arrived.length,
    missing: [...expected].filter((key) => !copiesByKey.has(key)),
    repeatedByCrash: [],
    repeated: [],
    unexpected: [],
  };
  for (const [key, [first, ...copies]] of copiesByKey) {
    if (!expected.has(key) && !unsure.has(key)) account.unexpected.push(key);
    for (const [place, copy] of copies.entries()) {
      const isOfCrash =
        place === 0 &&
        copy.messageId === first?.messageId &&
        first.at <= crash.readUntil &&
        crash.held.has(copy.messageId);
      account[isOfCrash ? "repeatedByCrash" : "repeated"].push(key);
    }
  }
  return account;
}

/** Returns whether every mail arrived once, except for copies that only the crash explains. */
export function addsUp({ missing, repeated, unexpected }: Account): boolean {
  return missing.length + repeated.length + unexpected.length === 0;
}
