/** Which replies of organisers are public: those that have been released (P9, P13, release). */
import type { RawReply } from "../data-loaders/records.ts";
import type { ReplySubject } from "../domain/codes.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Reply } from "../domain/records.ts";
import { by } from "../domain/sorting.ts";
import { logWithheld, publicText, type PolicyContext } from "./context.ts";
import type { PolicyRule } from "./withheld.ts";

const table = "edison/reacties";

/** Returns the public replies to one report or step, oldest first; `hiddenBy` is the rule that hides that subject. */
export function publishReplies(
  replies: readonly RawReply[],
  hiddenBy: PolicyRule | null,
  context: PolicyContext,
): Reply[] {
  const shown: Reply[] = [];
  for (const reply of replies) {
    const rule = hiddenBy ?? ruleAgainst(reply, context);
    if (rule !== null || reply.releasedOn === null) {
      logWithheld(context, rule ?? "release", table, reply.row);
      continue;
    }
    const isTakenOffline = context.withholdings.hasColumn("reactie", reply.subjectId, "tekst");
    const text = publicText(context, reply.text, { table, row: reply.row, column: "tekst" }, isTakenOffline);
    shown.push({ date: reply.date, releasedOn: reply.releasedOn, text });
  }
  return shown.sort(by((reply) => reply.date));
}

function ruleAgainst(reply: RawReply, context: PolicyContext): PolicyRule | null {
  if (context.withholdings.hasRecord("reactie", reply.subjectId)) return "P13";
  return isReleased(reply, context.peildatum) ? null : "release";
}

/** Returns whether the publisher has read and released a reply. */
export function isReleased({ releasedOn }: Pick<RawReply, "releasedOn">, peildatum: IsoDate): boolean {
  return releasedOn !== null && releasedOn <= peildatum;
}

/** Groups the replies to reports, or to steps, by the number of that report or step. */
export function groupReplies(replies: readonly RawReply[], subject: ReplySubject): Map<string, RawReply[]> {
  return Map.groupBy(
    replies.filter((reply) => reply.subject === subject),
    (reply) => reply.subjectId,
  );
}
