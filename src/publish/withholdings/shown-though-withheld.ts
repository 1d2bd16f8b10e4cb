/**
 * Finds what a kept publication shows although it is withheld now: such a publication must never be current again.
 *
 * Its stand.json says which records and replies it shows, and the private memory which of their texts and addresses it
 * hides. Where that leaves a doubt, the answer is that it shows them.
 */
import { isReplyShown, partsOf, type Fact } from "../../change-log/facts.ts";
import type { IsoDate } from "../../domain/dates.ts";
import {
  isInForceOn,
  withheldKey,
  type ExportWithholdings,
  type RecordRef,
} from "../../domain/withholdings.ts";
import type { Memory, RememberedPublication, ShownItem } from "./memory.ts";
import { homeParts, shownRecords } from "./shown-records.ts";

type ShownFact = Pick<Fact, "id" | "content">;

/** What a publication hides of the records that it shows. */
export type HiddenParts = Pick<RememberedPublication, "hiddenTexts" | "privateHomes">;

/** What is withheld now, and what is public. */
export interface WithheldNow {
  /** The memory that the next publication leaves, which knows of withholdings that its export has no row for. */
  memory: Memory;
  withholdings: ExportWithholdings;
  /** The facts that the next publication shows. */
  facts: readonly ShownFact[];
}

/** Returns what the publication of a memory hides. */
export function hiddenPartsOf({ peildatum, withholdings, gatedTexts, privateHomes }: Memory): HiddenParts {
  const takenOffline = withholdings.flatMap(({ subject, id, column, ...period }) =>
    column !== null && isInForceOn(period, peildatum) ? [{ subject, id, column }] : [],
  );
  return { hiddenTexts: [...gatedTexts, ...takenOffline], privateHomes };
}

/** Returns what a publication shows that is withheld now, or will be from a day that is known. */
export function shownThoughWithheld(
  facts: readonly ShownFact[],
  { hiddenTexts, privateHomes }: HiddenParts,
  now: WithheldNow,
): ShownItem[] {
  const shown = shownRecords(facts);
  const hidden = new Set([
    ...hiddenTexts.map((text) => withheldKey(text, text.column)),
    ...privateHomes.map((id) => withheldKey({ subject: "locatie", id }, homeParts)),
  ]);
  return [...withheldItems(now), ...repliesGone(facts, now)].filter(
    (item) => shown.has(withheldKey(item)) && !hidden.has(withheldKey(item, item.part)),
  );
}

/** Returns those of the items that are withheld on one of these days. */
export function itemsInForce(items: readonly ShownItem[], days: readonly IsoDate[]): ShownItem[] {
  return items.filter((item) => days.some((day) => isInForceOn(item, day)));
}

function withheldItems({ memory, withholdings: { hiddenInDoubt } }: WithheldNow): ShownItem[] {
  // What is hidden in doubt includes every annulled step, of which most are no doubt at all.
  const certain = new Set(memory.withholdings.map((one) => withheldKey(one)));
  return [
    ...memory.withholdings.map(({ kind, column, ...rest }) => ({ cause: kind, part: column, ...rest })),
    ...hiddenInDoubt
      .filter((record) => !certain.has(withheldKey(record)))
      .map((record) => always("in doubt", record)),
    // A reply has no number of its own, so the gate is not looked up by it: see repliesGone.
    ...memory.gatedTexts
      .filter(({ subject }) => subject !== "reactie")
      .map(({ column, ...record }) => always("P9", record, column)),
    ...memory.privateHomes.map((id) => always("private home", { subject: "locatie", id }, homeParts)),
  ];
}

function always(
  cause: ShownItem["cause"],
  { subject, id }: RecordRef,
  part: string | null = null,
): ShownItem {
  return { cause, subject, id, part, from: null, until: null };
}

interface ShownReply {
  about: RecordRef;
  day: string;
  content: string | null;
}

/**
 * Returns the replies that were shown then and are neither released nor shown now. The source gives them no number, so they are known by
 * their text; another text of the same day is a correction of it, unless a reply of that day is not released.
 */
function repliesGone(facts: readonly ShownFact[], now: WithheldNow): ShownItem[] {
  const publicNow = shownRecords(now.facts);
  const byRecord = Map.groupBy(shownReplies(now.facts), ({ about }) => withheldKey(about));
  const withdrawn = new Set(
    now.withholdings.unreleasedReplies.map(({ about, date }) => `${withheldKey(about)} ${date}`),
  );
  const isGone = ([key, replies]: [string, ShownReply[]]): boolean => {
    const released = byRecord.get(key) ?? [];
    const missing = without(replies, released);
    const corrections = without(released, replies);
    return missing.some(({ day }) => {
      if (withdrawn.has(`${key} ${day}`)) return true;
      const ofDay = (one: ShownReply): boolean => one.day === day;
      return publicNow.has(key) && missing.filter(ofDay).length > corrections.filter(ofDay).length;
    });
  };
  return [...Map.groupBy(shownReplies(facts), ({ about }) => withheldKey(about))]
    .filter(isGone)
    .flatMap(([, [reply]]) => (reply ? [always("reply", { subject: "reactie", id: reply.about.id })] : []));
}

function shownReplies(facts: readonly ShownFact[]): ShownReply[] {
  return facts.flatMap(({ id, content }) => {
    const { kind, parts } = partsOf(id);
    if (kind !== "reactie" || !isReplyShown({ content })) return [];
    const [subject, recordId = "", day = ""] = parts;
    const about: RecordRef = {
      subject: subject === "handhavingsstap" ? subject : "inspectierapport",
      id: recordId,
    };
    return [{ about, day, content }];
  });
}

function without(replies: readonly ShownReply[], others: readonly ShownReply[]): ShownReply[] {
  const known = new Set(others.map(({ content }) => content));
  return replies.filter(({ content }) => !known.has(content));
}
