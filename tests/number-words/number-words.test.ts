/**
 * Numbers in words are right in every form: none, one, two, many and thousands, in every text that joins the two. The
 * texts are found in the source, so that a new one without a test fails.
 */
import { describe, expect, it } from "vitest";
import {
  findBareNumbers,
  dutchFiles,
  hiddenTemplates,
  isTestable,
  sourceOf,
  templatesIn,
} from "./find-templates.ts";
import { numberMistakes, unknownNouns } from "./grammar.ts";
import { templates } from "./templates.ts";

const numbers = [0, 1, 2, 11, 100, 1000];
const files = dutchFiles();
const cases = Object.entries(templates).flatMap(([name, made]) =>
  made.map((template, index) => ({ name: `${name} (${index + 1})`, template })),
);

describe("texts with a number", () => {
  it.each(cases)("agree with it: $name", ({ template: { render, from = 0, upTo = Infinity } }) => {
    const texts = numbers
      .filter((number) => from <= number && number <= upTo)
      .flatMap((number) => [render(number)].flat());
    expect(texts.flatMap((text) => [...numberMistakes(text), ...unknownNouns(text)])).toEqual([]);
    expect(texts.join(" ")).not.toBe("");
  });

  it("are all in the table", { timeout: 120_000 }, () => {
    const bare = findBareNumbers(files);
    expect(bare.filter(({ file }) => !isTestable(file))).toEqual([]);
    const found = files.filter(isTestable).flatMap((file) => templatesIn(file, sourceOf(file), bare));
    expect(found.length).toBeGreaterThan(40);
    expect(found.filter((name) => !(name in templates))).toEqual([]);
  });

  it("are made by functions that a test can call, never inside a page or a screen", () => {
    expect(
      files.filter((file) => !isTestable(file)).flatMap((file) => hiddenTemplates(file, sourceOf(file))),
    ).toEqual([]);
  });
});

describe("the check of a text", () => {
  it.each([
    ["Er zijn 1\u00A0locatie.", "«zijn» does not agree"],
    ["Er is 2\u00A0locaties.", "«is» does not agree"],
    ["Er is geen\u00A0locaties.", "«is» does not agree"],
    ["1\u00A0locatie zijn in handhaving.", "«zijn» does not agree"],
    ["Er waren er nog 1\u00A0klacht.", "«waren» does not agree"],
    ["1\u00A0klacht die nog online staan.", "«staan» does not agree"],
    ["1\u00A0plaatsen", "the noun does not agree"],
    ["11\u00A0plaats", "the noun does not agree"],
    ["1,5\u00A0plaats", "the noun does not agree"],
    ["1\u00A0ontvankelijke\u00A0klachten", "the noun does not agree"],
    ["1\u00A0ontvankelijke\u00A0klacht. Opgroeien behandelde ze.", "does not agree with 1"],
    ["2\u00A0ontvankelijke\u00A0klachten. Dat bewijst niet dat ze klopte.", "does not agree with 2"],
    ["0\u00A0plaatsen", "none is «geen»"],
    ["Er zijn 0 locaties.", "none is «geen»"],
    ["12 plaatsen", "no no-break space"],
    ["na 5 jaar", "no no-break space"],
    ["1000\u00A0plaatsen", "no point between the thousands"],
    ["geen\u00A0plaatsen.", "a sentence begins with a capital"],
    ["Klaar. geen\u00A0plaatsen.", "a sentence begins with a capital"],
  ])("finds the mistake in «%s»", (text, problem) => {
    expect(numberMistakes(text).join(" ")).toContain(problem);
  });

  it.each([
    "Er is 1\u00A0locatie in handhaving.",
    "Er zijn geen\u00A0locaties in handhaving.",
    "In 2025 woonden hier 1.000\u00A0kinderen van 0 tot en met 2\u00A0jaar.",
    "Van de 7\u00A0thema's was er 1 in orde en waren er 6 niet in orde.",
    "2 van de 3\u00A0stappen in deze selectie.",
    "Er staat geen rapport online.",
  ])("finds none in «%s»", (text) => {
    expect(numberMistakes(text)).toEqual([]);
  });

  it("names a noun that it does not know", () => {
    expect(unknownNouns("3\u00A0egels op 4\u00A0mei")).toEqual(["3 egels"]);
  });
});

describe("the search for texts in the source", () => {
  const file = "src/components/map/planted.ts";
  const imports = 'import { count, formFor, formatNumber } from "../../strings/format.ts";\n';

  it.each([
    ["a counted noun", 'export function planted(n: number) { return count(n, "egel", "egels"); }'],
    ["a chosen verb", 'export function planted(n: number) { return formFor(n, "is", "zijn"); }'],
    ["a number before words", "export function planted(n: number) { return `${formatNumber(n)} egels`; }"],
    [
      "another function that counts",
      'export function planted(n: number) { return inner(n); }\nfunction inner(n: number) { return count(n, "a", "b"); }',
    ],
  ])("finds %s", (_what, text) => {
    expect(templatesIn(file, imports + text)).toEqual([`${file}#planted`]);
  });

  it.each([
    ["Planted.tsx", `${imports}export const text = count(2, "egel", "egels");`],
    ["planted.client.ts", `${imports}export const text = \`\${formatNumber(2)} egels\`;`],
    ["Planted.astro", `---\n${imports}---\n<p>Egels</p>`],
    ["Planted.astro", "---\n---\n<p>{formatNumber(total)}&nbsp;egels</p>"],
    ["Planted.astro", "---\n---\n<p>{`${egels.length} egels`}</p>"],
  ])("finds one that no test can call, in %s", (name, text) => {
    expect(hiddenTemplates(`src/components/map/${name}`, text)).toHaveLength(1);
  });
});
