/** The tables, in migrations that never change once they have run somewhere: a later change is a new migration. */
import { sql, type Kysely } from "kysely";
import type { Migration } from "kysely/migration";

const first: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable("people")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("email", "text", (column) => column.notNull())
      .addColumn("email_key", "text", (column) => column.notNull().unique())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("failures", "integer", (column) => column.notNull().defaultTo(0))
      .addColumn("suspended_at", "bigint")
      .execute();
    await db.schema
      .createTable("subscriptions")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("person_id", "text", (column) =>
        column.notNull().references("people.id").onDelete("cascade"),
      )
      .addColumn("subject_kind", "text", (column) => column.notNull())
      .addColumn("subject_id", "text", (column) => column.notNull())
      .addColumn("topics", "text", (column) => column.notNull())
      .addColumn("pace", "text", (column) => column.notNull())
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addColumn("confirmed_at", "bigint")
      .addUniqueConstraint("subscriptions_once", ["person_id", "subject_kind", "subject_id"])
      .execute();
    await db.schema
      .createIndex("subscriptions_by_subject")
      .on("subscriptions")
      .columns(["subject_kind", "subject_id"])
      .execute();
    await db.schema
      .createTable("tokens")
      .addColumn("hash", "text", (column) => column.notNull())
      .addColumn("purpose", "text", (column) => column.notNull())
      .addColumn("person_id", "text", (column) =>
        column.notNull().references("people.id").onDelete("cascade"),
      )
      .addColumn("subscription_id", "text", (column) =>
        column.references("subscriptions.id").onDelete("cascade"),
      )
      .addColumn("expires_at", "bigint")
      .addUniqueConstraint("tokens_once", ["hash", "subscription_id"])
      .execute();
    await db.schema.createIndex("tokens_by_person").on("tokens").column("person_id").execute();
    await db.schema.createIndex("tokens_by_subscription").on("tokens").column("subscription_id").execute();
    await db.schema
      .createTable("limits")
      .addColumn("key", "text", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .addColumn("count", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("limits_once", ["key", "at"])
      .execute();
    await db.schema.createIndex("limits_by_age").on("limits").column("at").execute();
    await db.schema
      .createTable("publications")
      .addColumn("number", "integer", (column) => column.primaryKey())
      .addColumn("peildatum", "text", (column) => column.notNull())
      .addColumn("event_count", "integer", (column) => column.notNull())
      .addColumn("released_count", "integer", (column) => column.notNull().defaultTo(0))
      .addColumn("notification_count", "integer", (column) => column.notNull().defaultTo(0))
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("seen_at", "bigint", (column) => column.notNull())
      .addColumn("matched_at", "bigint")
      .execute();
    await db.schema
      .createTable("events")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("publication", "integer", (column) => column.notNull())
      .addColumn("record_id", "text")
      .execute();
    await db.schema.createIndex("events_by_record").on("events").column("record_id").execute();
    await db.schema
      .createTable("event_locations")
      .addColumn("location_id", "text", (column) => column.notNull())
      .addColumn("event_id", "text", (column) => column.notNull().references("events.id").onDelete("cascade"))
      .addPrimaryKeyConstraint("event_locations_once", ["location_id", "event_id"])
      .execute();
    await db.schema
      .createTable("mails")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("person_id", "text", (column) =>
        column.notNull().references("people.id").onDelete("cascade"),
      )
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("message_id", "text", (column) => column.notNull().unique())
      .addColumn("payload", "text", (column) => column.notNull())
      .addColumn("takes", "text")
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("attempts", "integer", (column) => column.notNull().defaultTo(0))
      .addColumn("due_at", "bigint", (column) => column.notNull())
      .addColumn("claimed_until", "bigint")
      .addColumn("sent_at", "bigint")
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addUniqueConstraint("mails_open_once", ["person_id", "takes"])
      .execute();
    await db.schema.createIndex("mails_by_due").on("mails").columns(["state", "due_at"]).execute();
    await db.schema.createIndex("mails_by_person").on("mails").column("person_id").execute();
    await db.schema
      .createTable("notifications")
      .addColumn("subscription_id", "text", (column) =>
        column.notNull().references("subscriptions.id").onDelete("cascade"),
      )
      .addColumn("event_id", "text", (column) => column.notNull())
      .addColumn("person_id", "text", (column) => column.notNull())
      .addColumn("publication", "integer", (column) => column.notNull())
      .addColumn("pace", "text", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("mail_id", "text")
      .addColumn("created_at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("notifications_once", ["event_id", "subscription_id"])
      .execute();
    await db.schema
      .createIndex("notifications_waiting")
      .on("notifications")
      .columns(["publication", "pace", "person_id"])
      .where(sql.ref("state"), "=", sql.lit("waiting"))
      .execute();
    await db.schema
      .createIndex("notifications_by_mail")
      .on("notifications")
      .column("mail_id")
      .where(sql.ref("mail_id"), "is not", null)
      .execute();
    await db.schema
      .createIndex("notifications_by_subscription")
      .on("notifications")
      .column("subscription_id")
      .execute();
    await db.schema
      .createTable("jobs")
      .addColumn("name", "text", (column) => column.primaryKey())
      .addColumn("trouble", "text")
      .addColumn("since", "bigint")
      .execute();
    await sql`insert into jobs (name) values ('publications'), ('outbox'), ('sending')`.execute(db);
  },
};

/**
 * Gives columns the words that an engineer would search for. A rename keeps every row, and both databases carry it over
 * into the indexes and constraints of the column.
 */
const plainColumnNames: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable("mails").renameColumn("takes", "batch_key").execute();
    await db.schema.alterTable("jobs").renameColumn("trouble", "last_error").execute();
    await db.schema.alterTable("jobs").renameColumn("since", "changed_at").execute();
    await db.schema.alterTable("limits").renameColumn("at", "window_start").execute();
  },
};

/** Makes claims leases, counts what was never answered, and keeps refusals by day instead of a count. */
const leasesAndRefusals: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable("mails").addColumn("claimed_by", "text").execute();
    await db.schema
      .alterTable("mails")
      .addColumn("unanswered", "integer", (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema.alterTable("mails").addColumn("last_failure", "text").execute();
    await db.schema.alterTable("people").dropColumn("failures").execute();
    await db.schema.dropIndex("mails_by_due").execute();
    await db.schema
      .createIndex("mails_by_kind_due")
      .on("mails")
      .columns(["state", "kind", "due_at"])
      .execute();
    await db.schema
      .createTable("refusals")
      .addColumn("mail_id", "text", (column) =>
        column.primaryKey().references("mails.id").onDelete("cascade"),
      )
      .addColumn("person_id", "text", (column) =>
        column.notNull().references("people.id").onDelete("cascade"),
      )
      .addColumn("day", "text", (column) => column.notNull())
      .addColumn("host", "text", (column) => column.notNull())
      .addColumn("reason", "text", (column) => column.notNull())
      .addColumn("code", "text", (column) => column.notNull())
      .execute();
    await db.schema.createIndex("refusals_by_person").on("refusals").column("person_id").execute();
    await db.schema.createIndex("refusals_by_day").on("refusals").columns(["day", "host"]).execute();
  },
};

/** Lets links that have expired be found at once, so that whoever did not confirm is erased within seconds. */
const tokensByExpiry: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.createIndex("tokens_by_expiry").on("tokens").column("expires_at").execute();
  },
};

/** Lets what was dropped be found at each look at the publication, among all that was mailed. */
const notificationsDropped: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createIndex("notifications_dropped")
      .on("notifications")
      .column("event_id")
      .where(sql.ref("state"), "=", sql.lit("dropped"))
      .execute();
  },
};

/** The migrations by name, in the order of their names. */
export const migrations: Record<string, Migration> = {
  "001-first": first,
  "002-plain-column-names": plainColumnNames,
  "003-leases-and-refusals": leasesAndRefusals,
  "004-tokens-by-expiry": tokensByExpiry,
  "005-notifications-dropped": notificationsDropped,
};
