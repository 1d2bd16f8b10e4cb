/** Opens the database of the alert service: one SQLite file by default, PostgreSQL for several instances. */
import { Kysely, type Dialect } from "kysely";
import { Migrator } from "kysely/migration";
import { dialectOf } from "./dialect.ts";
import { DatabaseFault } from "./fault.ts";
import { migrations } from "./migrations.ts";
import type { AlertsDatabase } from "./schema.ts";

export type Db = Kysely<AlertsDatabase>;

/** Opens the database that a `sqlite:<file>` or `postgres://` URL names and brings its tables up to date. */
export async function openDatabase(url: string): Promise<Db> {
  return await openWith(dialectOf(url));
}

/** Opens the database of a dialect and brings its tables up to date. */
export async function openWith(dialect: Dialect): Promise<Db> {
  const db = new Kysely<AlertsDatabase>({ dialect });
  try {
    await migrate(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Brings the tables up to date; throws a `DatabaseFault` where the database can't be used now. */
export async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof DatabaseFault) throw error;
  throw new Error("The database of the alert service could not be brought up to date.", { cause: error });
}
