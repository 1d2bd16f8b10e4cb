import { simpleParser } from "mailparser";
import { expect, it } from "vitest";
import { mimeMessage } from "./mime.ts";
import { quotedPrintable } from "./quoted-printable.ts";

const message = {
  from: '"Kinderopvang, in één blik" <meldingen@voorbeeld.example>',
  to: { name: "", address: "ouder@voorbeeld.example" },
  messageId: "<abc-_1@voorbeeld.example>",
  subject: `${"Één wijziging bij Opvang 't Zonnetje 😀 ".repeat(4)}=?UTF-8?Q?x?=`,
  text: `Dag,\n.\n..punt\n \nIs = één\t\n${"lang".repeat(60)} einde\nFrom hier\n`,
  html: `<p>Eén&nbsp;😀 ${"x y ".repeat(80)}</p>\n`,
  headers: { "List-Unsubscribe": `<https://voorbeeld.example/stop/${"t".repeat(43)}>` },
};

it("writes a message that a mail program reads as it was meant", async () => {
  const bytes = mimeMessage(message, new Date("2026-11-23T14:00:00Z"));
  const mail = await simpleParser(bytes);
  expect(mail.from?.value).toEqual([
    { name: "Kinderopvang, in één blik", address: "meldingen@voorbeeld.example" },
  ]);
  expect(mail.to).toMatchObject({ value: [{ address: "ouder@voorbeeld.example" }] });
  expect(mail.subject).toBe(message.subject);
  expect(mail.messageId).toBe(message.messageId);
  expect(mail.date).toEqual(new Date("2026-11-23T14:00:00Z"));
  expect(mail.text).toBe(message.text);
  expect(mail.html).toBe(message.html);
  expect(bytes.toString("latin1")).toContain(`List-Unsubscribe: ${message.headers["List-Unsubscribe"]}\r\n`);
});

it("sends nothing but ASCII, in lines that every mail server takes and no space can be lost from", () => {
  const text = mimeMessage(message, new Date(0)).toString("latin1");
  expect(text).toMatch(/^[\x20-\x7e\r\n\t]*$/);
  const lines = text.split("\r\n");
  expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
  const body = quotedPrintable(message.text + message.html)
    .toString("latin1")
    .split("\r\n");
  expect(Math.max(...body.map((line) => line.length))).toBeLessThanOrEqual(76);
  expect(body.filter((line) => /[ \t]$/.test(line))).toEqual([]);
});
