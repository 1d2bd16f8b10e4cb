import { describe, expect, it } from "vitest";
import { accountFor, addsUp, type Account } from "./account.ts";
import { mailKey } from "./expected-mails.ts";
import { parseArrived, type ArrivedMail } from "./inbox.ts";

const crash = { readUntil: 1_000, held: new Set(["held"]) };
const expected = new Set(["a@v.example R1", "b@v.example R1"]);
const unsure = new Set(["c@v.example R1"]);

/** Returns an arrived mail; each has a Message-ID of its own unless it is given. */
function mail(key: string, { messageId = key, at = 500 }: Partial<ArrivedMail> = {}): ArrivedMail {
  return { key, to: key.split(" ")[0] ?? "", messageId, confirmToken: null, at };
}

const [a, b, c] = ["a@v.example R1", "b@v.example R1", "c@v.example R1"].map((key) => mail(key)) as [
  ArrivedMail,
  ArrivedMail,
  ArrivedMail,
];
const held = mail(a.key, { messageId: "held" });

const none = { missing: [], repeated: [], repeatedByCrash: [], unexpected: [] };
const wrong: readonly { what: string; arrived: ArrivedMail[]; account: Partial<Account> }[] = [
  { what: "a mail that is missing", arrived: [b], account: { missing: [a.key] } },
  { what: "every mail missing", arrived: [], account: { missing: [a.key, b.key] } },
  { what: "a mail that arrived twice", arrived: [a, a, b], account: { repeated: [a.key] } },
  { what: "a mail that arrived three times", arrived: [a, a, a, b], account: { repeated: [a.key, a.key] } },
  { what: "an unsure mail that arrived twice", arrived: [a, b, c, c], account: { repeated: [c.key] } },
  { what: "a mail to a stranger", arrived: [a, b, mail("x R1")], account: { unexpected: ["x R1"] } },
  {
    what: "a mail about another record",
    arrived: [b, mail("a@v.example R2")],
    account: { missing: [a.key], unexpected: ["a@v.example R2"] },
  },
  {
    what: "a mail with one record more",
    arrived: [b, mail("a@v.example R1,R2")],
    account: { missing: [a.key], unexpected: ["a@v.example R1,R2"] },
  },
  {
    what: "a copy of what the dead instance held, as another message",
    arrived: [mail(a.key, { messageId: "other" }), held, b],
    account: { repeated: [a.key] },
  },
  {
    what: "a second copy of what the dead instance held",
    arrived: [held, held, held, b],
    account: { repeatedByCrash: [a.key], repeated: [a.key] },
  },
  {
    what: "a copy of what arrived only after the restart",
    arrived: [mail(a.key, { messageId: "held", at: 1_001 }), held, b],
    account: { repeated: [a.key] },
  },
];

describe("the account of a day", () => {
  it.each([
    { what: "every mail once", arrived: [a, b] },
    { what: "an unsure mail too", arrived: [b, c, a] },
    { what: "one copy of what the dead instance held", arrived: [held, held, b], byCrash: [a.key] },
  ])("adds up for $what", ({ arrived, byCrash = [] }) => {
    const account = accountFor(arrived, expected, unsure, crash);
    const sums = { expected: 2, arrived: arrived.length };
    expect(account).toEqual({ ...none, ...sums, repeatedByCrash: byCrash });
    expect(addsUp(account)).toBe(true);
  });

  it.each(wrong)("does not add up for $what", ({ arrived, account: differing }) => {
    const account = accountFor(arrived, expected, unsure, crash);
    expect(account).toEqual({ ...none, expected: 2, arrived: arrived.length, ...differing });
    expect(addsUp(account)).toBe(false);
  });
});

it("names an arrived mail by the records in it, as the expected mails are named, wherever its lines break", () => {
  const lines = [
    "Message-ID: <m-1@service.example>",
    "",
    "https://p.example/inspectierapport/R2/ https://p.example/inspectie=",
    "rapport/R1/ https://p.example/inspectierapport/R2/",
  ];
  expect(parseArrived("a@v.example", Buffer.from(lines.join("\r\n")))).toMatchObject({
    key: mailKey("a@v.example", ["R1", "R2"]),
    messageId: "m-1",
    confirmToken: null,
  });
  const confirm = parseArrived(
    "a@v.example",
    Buffer.from("\r\n\r\nhttps://s.example/bevestigen/tok=\r\nen-1"),
  );
  expect(confirm).toMatchObject({ key: mailKey("a@v.example", ["confirmation"]), confirmToken: "token-1" });
});
