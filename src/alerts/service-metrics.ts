/** The figures of `/metrics`, taken from the status of the service. */
import type { Db } from "./database/open.ts";
import type { Moment } from "./database/schema.ts";
import { status } from "./status.ts";

export interface ServiceMetric {
  /** A name as Prometheus expects it: `alerts_mails`. */
  name: string;
  help: string;
  type: "gauge" | "counter";
  value: number;
  labels?: Readonly<Record<string, string>>;
}

/** Returns all figures at this moment. */
export async function serviceMetrics(db: Db, now: Moment): Promise<ServiceMetric[]> {
  const {
    mails,
    oldestDueAt,
    notificationsWithoutMail,
    lastPublication,
    held,
    suspendedPeople,
    refusals,
    troubles,
  } = await status(db, now);
  const gauge = (
    name: string,
    help: string,
    value: number,
    labels?: Record<string, string>,
  ): ServiceMetric => ({
    name: `alerts_${name}`,
    help,
    type: "gauge",
    value,
    ...(labels && { labels }),
  });
  return [
    gauge("subscriptions", "Confirmed subscriptions.", await countConfirmed(db)),
    ...Object.entries(mails).map(([state, count]) =>
      gauge("mails", "Mails in the outbox, of the last 30 days where they were sent.", count, { state }),
    ),
    gauge(
      "oldest_mail_seconds",
      "How long the longest waiting mail is overdue.",
      oldestDueAt === null ? 0 : (now - oldestDueAt) / 1000,
    ),
    gauge("notifications_without_mail", "Notifications that are in no mail yet.", notificationsWithoutMail),
    gauge("last_publication", "Number of the publication recorded last.", lastPublication?.number ?? 0),
    gauge("held_publications", "Publications that wait for a person to release them.", held.length),
    gauge("suspended_people", "Addresses without a mailbox, by refusals on several days.", suspendedPeople),
    ...(["mailbox", "full", "policy", "host"] as const).map((reason) =>
      gauge(
        "refused_people",
        "People whose last mail was refused, by the reason.",
        refusals.filter((one) => one.reason === reason).reduce((sum, { people }) => sum + people, 0),
        { reason },
      ),
    ),
    ...(["publications", "sending"] as const).flatMap((job) => {
      const trouble = troubles.find((one) => one.job === job);
      return [
        gauge("trouble", "1 while an error keeps this job from working.", Number(trouble !== undefined), {
          job,
        }),
        gauge("trouble_seconds", "For how long.", trouble ? (now - trouble.since) / 1000 : 0, { job }),
      ];
    }),
  ];
}

async function countConfirmed(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom("subscriptions")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("confirmed_at", "is not", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}
