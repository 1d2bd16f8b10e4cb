/** Notifies the subscriptions that follow the location of an event and ask for its topic. */
import { sql, type ExpressionBuilder, type SqlBool, type Expression, type Transaction } from "kysely";
import type { AlertsDatabase, Moment, SubjectKind } from "../database/schema.ts";
import type { Topic } from "../topics.ts";
import type { ChangeEvent } from "./change-log.ts";

export interface Occasion {
  publication: number;
  now: Moment;
}

/** The columns of a notification, in the order in which their values are selected. */
export const notificationColumns = [
  "subscription_id",
  "person_id",
  "pace",
  "event_id",
  "publication",
  "state",
  "created_at",
] as const;

/** Returns the values that all notifications of one event share; PostgreSQL needs their types written out. */
export function occasionOf(eventId: string, { publication, now }: Occasion) {
  return [
    sql<string>`cast(${eventId} as text)`.as("event_id"),
    sql<number>`cast(${publication} as integer)`.as("publication"),
    sql<"waiting">`cast('waiting' as text)`.as("state"),
    sql<Moment>`cast(${now} as bigint)`.as("created_at"),
  ] as const;
}

/** Makes the notifications of an event, and returns how many. */
export async function notifyFollowers(
  trx: Transaction<AlertsDatabase>,
  event: ChangeEvent,
  topic: Topic,
  occasion: Occasion,
): Promise<number> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("notifications")
    .columns([...notificationColumns])
    .expression((eb) =>
      eb
        .selectFrom("subscriptions")
        .select(["id as subscription_id", "person_id", "pace"])
        .select([...occasionOf(event.wijziging_id, occasion)])
        .where("confirmed_at", "is not", null)
        .where(sql<string>`',' || topics || ','`, "like", `%,${topic},%`)
        .where((where) => where.or(subjectsOf(event, topic).map(([kind, ids]) => follows(where, kind, ids)))),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0n);
}

function subjectsOf({ locaties }: ChangeEvent, topic: Topic): [SubjectKind, string[]][] {
  const subjects: [SubjectKind, string[]][] = [
    ["locatie", locaties.map(({ dossiernummer }) => dossiernummer)],
    ["gemeente", locaties.map(({ gemeente_slug }) => gemeente_slug)],
    ["organisator", locaties.map(({ organisator_id }) => organisator_id)],
    ["handhaving", topic === "handhaving" ? [""] : []],
  ];
  return subjects.filter(([, ids]) => ids.length > 0);
}

function follows(
  where: ExpressionBuilder<AlertsDatabase, "subscriptions">,
  kind: SubjectKind,
  ids: string[],
): Expression<SqlBool> {
  return where.and([where("subject_kind", "=", kind), where("subject_id", "in", [...new Set(ids)])]);
}
