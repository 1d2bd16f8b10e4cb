import { afterEach, expect, it } from "vitest";
import { openDatabase, type Db } from "./open.ts";

let db: Db;

afterEach(async () => {
  await db.destroy();
});

it("keeps one subscription per person and subject, and deletes it with the person", async () => {
  db = await openDatabase("sqlite::memory:");
  const person = {
    id: "p",
    email: "a@voorbeeld.example",
    email_key: "a@voorbeeld.example",
    created_at: 1,
    suspended_at: null,
  };
  await db.insertInto("people").values(person).execute();
  const subscription = {
    person_id: "p",
    subject_kind: "locatie",
    subject_id: "100000001",
    topics: "rapporten",
    pace: "direct",
    created_at: 1,
    confirmed_at: null,
  } as const;
  await db
    .insertInto("subscriptions")
    .values({ id: "s", ...subscription })
    .execute();
  await expect(
    db
      .insertInto("subscriptions")
      .values({ id: "t", ...subscription })
      .execute(),
  ).rejects.toThrow();
  await db.deleteFrom("people").where("id", "=", "p").execute();
  expect(await db.selectFrom("subscriptions").selectAll().execute()).toEqual([]);
});
