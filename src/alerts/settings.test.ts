import { expect, it } from "vitest";
import { readAlertSettings } from "./settings.ts";

const enough = {
  ALERTS_SMTP_URL: "smtp://mail.example:587",
  ALERTS_FROM: "Kinderopvang in zicht <meldingen@voorbeeld.example>",
  ALERTS_PUBLICATION: "https://portaal.example/",
  ALERTS_SECRET: "geheim-geheim-geheim-geheim-geheim",
};
const defaults = { ALERTS_DATABASE_URL: "sqlite:/tmp/a.sqlite", ALERTS_PUBLIC_URL: "http://localhost:4322" };

it("names all missing settings that have no default in one error", () => {
  expect(() => readAlertSettings({}, defaults)).toThrow(
    /ALERTS_SMTP_URL is missing\n.*ALERTS_FROM is missing\n.*ALERTS_PUBLICATION is missing\n.*ALERTS_SECRET is missing/,
  );
  expect(readAlertSettings(enough, defaults)).toMatchObject({
    maxEvents: 1000,
    pollSeconds: 60,
    port: 4322,
    hookSecret: null,
    dkim: null,
    trustProxy: false,
  });
});

it("treats an empty variable as a missing one", () => {
  expect(() => readAlertSettings({ ...enough, ALERTS_SECRET: "" }, defaults)).toThrow(
    "ALERTS_SECRET is missing",
  );
});

it.each([
  ["ALERTS_SECRET", "kort"],
  ["ALERTS_SMTP_URL", "http://wachtwoord@mail.example"],
  ["ALERTS_FROM", "a@b.example\r\nBcc: c@d.example"],
  ["ALERTS_HOOK_SECRET", "whsec_kort"],
  ["ALERTS_DATABASE_URL", "mysql://wachtwoord@db"],
  ["ALERTS_PUBLIC_URL", "ftp://dienst.example"],
  ["ALERTS_MAX_EVENTS", "veel"],
  ["ALERTS_DKIM_DOMAIN", "voorbeeld.example"],
])("names a wrong %s in the error without repeating its value", (name, value) => {
  const read = () => readAlertSettings({ ...enough, [name]: value }, defaults);
  expect(read).toThrow(name);
  expect(read).not.toThrow(value);
});
