/** Databases of the PostgreSQL that the tests share, so that each test has one of its own. */
import pg from "pg";
import { inject } from "vitest";

const server = inject("sharedPostgres");

/** False where PostgreSQL does not run; its tests are skipped there. */
export const hasPostgres = "url" in server;

/** The title of the tests on PostgreSQL, with the reason why they are skipped. */
export const postgresTitle =
  "url" in server ? "on PostgreSQL" : `on PostgreSQL (skipped: it does not run here: ${server.reason})`;

/** Makes an empty database and returns its URL; an empty text where PostgreSQL does not run. */
export async function newPostgresDatabase(name: string): Promise<string> {
  if (!("url" in server)) return "";
  await asOwner([`create database "${name}"`]);
  return server.url.replace(/[^/]+$/, name);
}

/** Makes a database like that whose user has `max` connections and no more. */
export async function newCrowdedDatabase(name: string, max: number): Promise<string> {
  const url = new URL(await newPostgresDatabase(name));
  await asOwner([
    `create role "${name}" login password 'alerts' connection limit ${max}`,
    `alter database "${name}" owner to "${name}"`,
  ]);
  url.username = name;
  return url.href;
}

async function asOwner(statements: readonly string[]): Promise<void> {
  if (!("url" in server)) return;
  const client = new pg.Client(server.url);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
