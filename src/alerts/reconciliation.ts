/** Accounts for every notification of a publication: events × followers has to equal the sum of all outcomes. */
import type { Db } from "./database/open.ts";

export interface Reconciliation {
  publication: number;
  events: number;
  /** One for each event and each subscription that asks for it, counted when they were matched. */
  notifications: number;
  sent: number;
  /** Those in a mail that is yet to leave, or in no mail yet. */
  waiting: number;
  suspended: number;
  /** Those whose mail was refused, or given up after days. */
  failed: number;
  /** Those whose event was no longer public when the mail left. */
  dropped: number;
  /** Those of people who have unsubscribed since, or whose sending records have expired. */
  gone: number;
}

/** Returns the figures of one publication, or null when it is unknown. */
export async function reconcile(db: Db, publication: number): Promise<Reconciliation | null> {
  const known = await db
    .selectFrom("publications")
    .select(["event_count", "notification_count"])
    .where("number", "=", publication)
    .executeTakeFirst();
  if (!known) return null;
  const rows = await db
    .selectFrom("notifications")
    .leftJoin("mails", "mails.id", "notifications.mail_id")
    .select(["notifications.state", "mails.state as mail_state"])
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("publication", "=", publication)
    .groupBy(["notifications.state", "mails.state"])
    .execute();
  const result = { sent: 0, waiting: 0, suspended: 0, failed: 0, dropped: 0 };
  for (const { state, mail_state, count } of rows) {
    if (state === "mailed" && mail_state === null) continue;
    result[groupOf(state, mail_state)] += Number(count);
  }
  const total = Object.values(result).reduce((sum, count) => sum + count, 0);
  return {
    publication,
    events: known.event_count,
    notifications: known.notification_count,
    ...result,
    gone: known.notification_count - total,
  };
}

type Group = "sent" | "waiting" | "suspended" | "failed" | "dropped";

function groupOf(state: string, mailState: string | null): Group {
  if (state === "dropped") return "dropped";
  if (mailState === "sent" || mailState === "suspended" || mailState === "failed") return mailState;
  return "waiting";
}
