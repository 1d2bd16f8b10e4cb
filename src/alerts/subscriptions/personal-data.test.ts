import { afterEach, beforeEach, expect, it } from "vitest";
import { makeTestService, type TestService } from "../web/fixtures/service.ts";
import { erasePersonalData, exportPersonalData } from "./personal-data.ts";

const email = "ouder@voorbeeld.example";

let service: TestService;

beforeEach(async () => {
  service = await makeTestService();
  await service.post("/inschrijven", { email, soort: "gemeente", id: "gent" });
});

afterEach(async () => {
  await service.db.destroy();
});

it("exports everything that is stored about an address, and no link that opens it", async () => {
  const data = await exportPersonalData(service.db, email.toUpperCase());
  expect(data).toMatchObject({
    email,
    subscriptions: [{ subject: "gemeente/gent", confirmed_at: null, created_at: "2026-11-01T10:00:00.000Z" }],
    mails: [{ kind: "confirm", state: "waiting" }],
  });
  expect(JSON.stringify(data)).not.toContain(await service.newestToken("confirm"));
});

it("erases everything about an address from every table", async () => {
  expect(await erasePersonalData(service.db, "onbekend@voorbeeld.example")).toBe(false);
  expect(await erasePersonalData(service.db, email)).toBe(true);
  for (const table of ["people", "subscriptions", "tokens", "mails", "notifications"] as const) {
    expect(await service.db.selectFrom(table).selectAll().execute(), table).toEqual([]);
  }
  expect(await exportPersonalData(service.db, email)).toBeNull();
});
