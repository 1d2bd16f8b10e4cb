import { afterEach, beforeEach, expect, it } from "vitest";
import { batchWrites } from "./batch-writes.ts";
import { openDatabase, type Db } from "./open.ts";

let db: Db;

beforeEach(async () => {
  db = await openDatabase("sqlite::memory:");
});

afterEach(async () => {
  await db.destroy();
});

it("commits the other writes of a batch when one of them fails", async () => {
  const batchWrite = batchWrites(db);
  const add = (id: string, fails = false) =>
    batchWrite(async (trx) => {
      await trx.insertInto("events").values({ id, publication: 1, record_id: null }).execute();
      if (fails) throw new Error(`${id} fails`);
      return id;
    });
  const results = await Promise.allSettled([add("a"), add("b"), add("c", true), add("d")]);
  expect(results.map((result) => (result.status === "fulfilled" ? result.value : "failed"))).toEqual([
    "a",
    "b",
    "failed",
    "d",
  ]);
  const rows = await db.selectFrom("events").select("id").orderBy("id").execute();
  expect(rows.map(({ id }) => id)).toEqual(["a", "b", "d"]);
});
