/** Prepares claimed mails: looks up their address and contents, and composes their text. */
import type { Db } from "../database/open.ts";
import type { MailKind } from "../database/schema.ts";
import type { Effects } from "../effects.ts";
import { composeAlert } from "../mail/alert-mail.ts";
import type { ComposedMail, MailContext } from "../mail/context.ts";
import type { Transport } from "../mail/transport.ts";
import type { IndexedChangeLog, ReadPublication } from "../publications/reader.ts";
import { alertContents, type AlertState } from "./alert-contents.ts";
import type { ClaimedMail } from "./claim.ts";
import { recordRetry, requeue } from "./record.ts";

export interface MailerOptions {
  transport: Transport;
  context: MailContext;
  /** The sender, as in the `From` header. */
  from: string;
  readPublication: ReadPublication;
  /** Compose the mails that are no alerts, from the payload with which they were queued. */
  compose: Record<Exclude<MailKind, "alert">, (payload: unknown, context: MailContext) => ComposedMail>;
}

/** A mail with its address and its text, ready to be sent. */
export interface ReadyMail {
  mail: ClaimedMail;
  email: string;
  composed: ComposedMail;
}

/** How long an alert waits whose publication this instance has not read yet. */
const postponeMs = 30_000;

/** Returns those of the mails that can leave now; of the others it records what becomes of them. */
export async function prepareMails(
  db: Db,
  { context, compose }: MailerOptions,
  mails: readonly ClaimedMail[],
  current: IndexedChangeLog | null,
  effects: Effects,
): Promise<ReadyMail[]> {
  const alerts = mails.filter(({ kind }) => kind === "alert");
  const contents = current
    ? await alertContents(db, alerts, current, effects.now())
    : new Map<string, AlertState>();
  const emails = await emailsOf(db, mails);
  const ready: ReadyMail[] = [];
  for (const mail of mails) {
    const content = contents.get(mail.id);
    const email = emails.get(mail.personId);
    if (content === "later") await requeue(db, [mail], effects.now() + postponeMs);
    if (content === "later" || content === "empty" || email === undefined) continue;
    try {
      const composed = content
        ? composeAlert(content, context)
        : compose[mail.kind as Exclude<MailKind, "alert">](JSON.parse(mail.payload), context);
      ready.push({ mail, email, composed });
    } catch (error) {
      // One mail that can't be composed must not hold up the others.
      effects.log("mail_not_composed", { kind: mail.kind, error });
      await recordRetry(db, mail, notComposed, effects);
    }
  }
  return ready;
}

const notComposed = { result: "deferred", code: "NOT COMPOSED", isCut: false } as const;

async function emailsOf(db: Db, mails: readonly ClaimedMail[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("people")
    .select(["id", "email"])
    .where(
      "id",
      "in",
      mails.map(({ personId }) => personId),
    )
    .execute();
  return new Map(rows.map(({ id, email }) => [id, email]));
}
