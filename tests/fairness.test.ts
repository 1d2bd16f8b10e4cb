/**
 * The portal is fair in its own words: no score, no judgement, no accusation, no pair of sentences that contradict each
 * other, and no fact without what it does not mean. Held for every page, feed and mail of the test site and of a site in
 * which every state stands beside every other, whose source texts are full of the words that the portal may not use.
 */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { filesIn } from "../src/publish/verify/built-pages.ts";
import { alertTexts } from "./fairness/alert-texts.ts";
import { pageProblems, problemsOf, wordProblems } from "./fairness/judge.ts";
import { namesIn, ownTextsIn, pageTexts, unmarkedNames, type OwnText } from "./fairness/own-text.ts";
import { peildatum, writeRandomExport } from "./fairness/random-export.ts";
import { caveatRules, pagesOfRecords, pairRules, wordRules } from "./fairness/rules.ts";
import { scriptTexts, textsIn } from "./fairness/script-texts.ts";
import { numberMistakes } from "./number-words/grammar.ts";
import { publishNothingBefore } from "./previous-publication.ts";
import { buildSiteByCommand, testFolder } from "./site-build.ts";

/** Another seed makes other exports, as in FAIRNESS_SEED=7 npm test. */
const firstSeed = Number(process.env["FAIRNESS_SEED"] ?? 1);
const runs = Number(process.env["FAIRNESS_RUNS"] ?? 1);
const seeds = Array.from({ length: runs }, (_, index) => firstSeed + index);
const folder = join(testFolder, "fairness");
const size = 150;

/** The own texts of each site by its name. */
const sites = new Map<string, { folder: string; texts: OwnText[] }>();

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  addSite("the test site", inject("siteFolder"));
  const previous = publishNothingBefore(join(folder, "previous"), peildatum);
  for (const seed of seeds) {
    const site = join(folder, `site-${seed}`);
    writeRandomExport(join(folder, `export-${seed}`), seed, size);
    await buildSiteByCommand(join(folder, `export-${seed}`), site, { PORTAL_PREVIOUS: previous });
    addSite(`the random site of seed ${seed}`, site);
  }
}, 240_000 * runs);

function addSite(name: string, site: string): void {
  sites.set(name, { folder: site, texts: [...ownTextsIn(site), ...alertTexts(site)] });
}

const names = ["the test site", ...seeds.map((seed) => `the random site of seed ${seed}`)];

describe.each(names)("%s", (name) => {
  const site = (): { folder: string; texts: OwnText[] } => sites.get(name) ?? expect.fail(`no ${name}`);

  it("says nothing that the rules forbid, in any page, feed, download or mail", () => {
    expect(site().texts.length).toBeGreaterThan(500);
    expect(tidied(site().texts.flatMap(problemsOf))).toEqual([]);
  });

  it("has numbers that agree with their words", () => {
    const mistakes = site().texts.flatMap(({ file, texts }) =>
      texts.flatMap((text) => numberMistakes(text).map((mistake) => `${file}: ${mistake}`)),
    );
    expect(tidied(mistakes)).toEqual([]);
  });

  it("marks each name that stands alone as text out of the source", () => {
    const known = namesIn(site().folder);
    const pages = filesIn(site().folder).filter((file) => file.endsWith(".html"));
    const unmarked = pages.flatMap((file) =>
      unmarkedNames(readFileSync(join(site().folder, file), "utf8"), known).map(
        (found) => `${file}: ${found}`,
      ),
    );
    expect(tidied(unmarked)).toEqual([]);
  });
});

it("the scripts hold no word that the rules forbid", () => {
  const texts = scriptTexts();
  expect(texts.flatMap(({ texts: own }) => own).length).toBeGreaterThan(300);
  expect(texts.flatMap((text) => wordProblems(text).map((problem) => `${text.file}: ${problem}`))).toEqual(
    [],
  );
});

describe("every rule", () => {
  it("about two states meets each of them on some page, so that it speaks of the words of the pages", () => {
    const pages = [...sites.values()].flatMap(({ texts }) =>
      texts.filter(({ file }) => pagesOfRecords.test(file)).map(({ texts: own }) => own.join("\n")),
    );
    const unmet = pairRules.flatMap(({ name, one, other }) => [
      ...(pages.some((page) => one.test(page)) ? [] : [`${name}: ${one}`]),
      ...(pages.some((page) => other.test(page)) ? [] : [`${name}: ${other}`]),
    ]);
    const untold = caveatRules.filter(
      ({ told, caveat }) => !pages.some((page) => told.test(page) && caveat.test(page)),
    );
    expect([...unmet, ...untold.map(({ name }) => name)]).toEqual([]);
  });

  it("allows no phrase that stands nowhere", () => {
    const unused = wordRules.flatMap(({ name, allowed = [] }) =>
      allowed
        .filter(({ phrase, on }) =>
          [...sites.values()].every(({ texts }) =>
            texts
              .filter(({ file }) => on?.test(file) ?? true)
              .every(({ texts: own }) => own.every((text) => text.search(phrase) === -1)),
          ),
        )
        .map(({ phrase }) => `${name}: ${phrase}`),
    );
    expect(unused).toEqual([]);
  });
});

/** A text that breaks each rule about words. */
const planted: Record<string, string[]> = {
  "a score or a rank": [
    "De beste opvang van Gent",
    "Top 10 van de gemeente",
    "De ranglijst van 2026",
    "Deze opvang krijgt 4 sterren",
    "Score: 7",
    "Slechter dan de andere locaties",
    "De locatie met de laagste cijfers",
  ],
  "a judgement": [
    "Dit is een goede opvang.",
    "De opvang is niet veilig.",
    "Een ernstige inbreuk",
    "Een gevaarlijke situatie",
    "Een alarmerend rapport",
    "De slechtste resultaten",
  ],
  "an accusation": ["De organisator is schuldig.", "Fraude met subsidies", "Kinderen werden mishandeld."],
  "a day that depends on the reader": [
    "Vandaag staat hier niets open.",
    "Drie dagen geleden",
    "Recente bezoeken",
  ],
  never: ["Er was nooit handhaving.", "De tekst van een vaststelling is nooit hersteld."],
  "a reproach for silence": ["De organisator reageerde niet.", "De organisator weigerde de toegang."],
  "an absent date told as a fact": ["2 inbreuken, nog niet hersteld", "Er is 1 open inbreuk."],
  "another word for a finding": ["Er waren 2 overtredingen."],
};

describe("the rules about words", () => {
  it.each(wordRules.map(({ name }) => name))("find %s", (name) => {
    const texts = planted[name] ?? [];
    expect(texts).not.toEqual([]);
    for (const text of texts) {
      expect(wordProblems({ file: "locatie/1/index.html", texts: [text] }).join(" "), text).toContain(name);
    }
  });

  it("let a line say what a fact does not mean, and nothing after it", () => {
    const line = "Dit betekent niet dat er nooit handhaving was.";
    expect(problemsOf({ file: "locatie/1/index.html", texts: [line] })).toEqual([]);
    expect(
      problemsOf({ file: "locatie/1/index.html", texts: [`${line} Er was nooit handhaving.`] }),
    ).toHaveLength(1);
  });

  it.each([
    ["inspectierapport/1/index.html", "Goed", 0],
    ["inspectierapport/1/index.html", "Goed bezig", 1],
    ["locatie/1/index.html", "Goed", 1],
    ["locatie/1/index.html", "Veiligheid en gezondheid: in orde", 0],
    ["uitleg/memoq/index.html", "Een lage score is slecht.", 1],
    ["meldingen/index.html", "De tekst staat nooit in een mail. De opvang antwoordde nooit.", 1],
  ])("allow an honest use by its words: %s, «%s»", (file, text, problems) => {
    expect(wordProblems({ file, texts: [text] })).toHaveLength(problems);
  });
});

const pairs: Record<string, [string, string]> = {
  "in handhaving, and not in handhaving": ["In handhaving", "Dit betekent niet dat er handhaving loopt."],
  "in handhaving, and no enforcement online": ["In handhaving", "Geen lopende handhaving online"],
  "no care may take place, and not closed": [
    "Hier mag tijdelijk geen opvang zijn.",
    "Dit betekent niet dat de opvang dicht is.",
  ],
  "suspended or lifted, and care may take place": [
    "De vergunning is geschorst sinds 4 september 2026.",
    "Hier mag opvang zijn.",
  ],
  "over or not begun, and care may take place": [
    "Volgens het register eindigde de vergunning op 1 oktober 2026.",
    "De vergunning geldt sinds 3 september 2018.",
  ],
  "put off by an appeal, and in force": ["De beslissing geldt voorlopig niet.", "Ze blijft intussen gelden."],
  "stopped with enforcement, and no problem": [
    "Handhaving afgesloten",
    "Dit betekent niet dat er een probleem was.",
  ],
  "has to improve, and lifted or stopped": ["De organisator moet iets verbeteren.", "Opgeheven"],
  "no report, and a visit": [
    "Er staat geen inspectierapport online.",
    "Zorginspectie kwam op 12 maart 2026 langs.",
  ],
};

describe("the rules about pages", () => {
  it.each(pairRules.map(({ name }) => name))("find %s", (name) => {
    const texts = pairs[name] ?? expect.fail(`no pair for ${name}`);
    const found = (file: string, own: string[]): string => pageProblems({ file, texts: own }).join("\n");
    const page = pairRules.find((rule) => rule.name === name)?.on ? "handhavingsrapport/1/" : "locatie/1/";
    expect(found(page, texts)).toContain(name);
    for (const text of texts) expect(found(page, [text])).not.toContain(name);
    // The glossary explains every state on one page.
    expect(found("uitleg/begrippen/index.html", texts)).toBe("");
  });

  it.each([
    ["an advice", "Zorginspectie adviseerde om handhaving te starten."],
    ["an intention", "Opgroeien is van plan om de vergunning op te heffen."],
    ["a complaint", "Bezoek na een klacht, onaangekondigd"],
    ["a complaint", "In 2025: 1\u00A0ontvankelijke\u00A0klacht."],
    ["a report of danger", "Bezoek na een gevaarsituatie"],
    ["a report of danger", "De aanleiding was een melding."],
    ["a precaution", "Geschorst uit voorzorg"],
    ["no report online", "Er staat geen inspectierapport online."],
  ])("find %s told as a fact: «%s»", (name, text) => {
    expect(caveatRules.map((rule) => rule.name)).toContain(name);
    const found = pageProblems({ file: "handhavingsrapport/1/index.html", texts: [text] });
    expect(found.join("\n")).toContain(`${name} without its line`);
  });

  it("find a caveat that stands in another entry of a feed or another line of a mail", () => {
    const texts = [
      "Voornemen tot schorsing van de vergunning, van 4 mei 2026.",
      "Dat is nog geen beslissing.",
    ];
    for (const file of ["feed.xml", "mail/0", "data/v1/wijzigingen.json"]) {
      expect(problemsOf({ file, texts })).toHaveLength(1);
      expect(problemsOf({ file, texts: [texts.join(" ")] })).toEqual([]);
    }
  });

  it("find a licence where there is a quality label", () => {
    const texts = ["Buitenschoolse opvang in Gent", "De vergunning is geschorst sinds 4 september 2026."];
    expect(pageProblems({ file: "locatie/1/index.html", texts })).toHaveLength(1);
    const allowed = [texts[0] ?? "", "Vergunning, start, stop en overname"];
    expect(pageProblems({ file: "locatie/1/index.html", texts: allowed })).toEqual([]);
  });
});

describe("the own text of a page", () => {
  it.each([
    ["a paragraph", "<p>een <b>egel</b> hier</p>"],
    ["the title", "<title>een egel hier</title>"],
    ["the description", '<meta name="description" content="een egel hier">'],
    ["the title for sharing", '<meta property="og:title" content="een egel hier">'],
    ["a picture", '<img alt="een egel hier">'],
    ["a label", '<a aria-label="een egel hier"></a>'],
    ["a drawing", "<svg><title>een egel hier</title><desc>Staven</desc></svg>"],
    [
      "linked data",
      '<script type="application/ld+json">{"@graph":[{"description":"een egel hier"}]}</script>',
    ],
    ["a choice", "<select><option>een egel hier</option></select>"],
    ["words beside a quotation", '<p class="source-text">Bron</p> een egel hier'],
  ])("holds %s", (_what, html) => {
    expect(pageTexts(html)).toContain("een egel hier");
  });

  it.each([
    ["a quotation", '<p class="muted source-text">een egel hier</p>'],
    ["a marked name", "<p><a data-source>een egel hier</a></p>"],
    ["all that is inside it", "<blockquote data-source><p>een egel <b>hier</b></p></blockquote>"],
    ["a script", "<script>een egel hier</script>"],
    ["the name in linked data", '<script type="application/ld+json">{"name":"een egel hier"}</script>'],
  ])("does not hold %s", (_what, html) => {
    expect(pageTexts(html).join(" ")).not.toContain("egel");
  });

  it("keeps a sentence whole around a name", () => {
    expect(pageTexts("<p>Bel het <span data-source>Loket</span>. Vraag <em>opvang</em>.</p>")).toEqual([
      "Bel het …. Vraag opvang.",
    ]);
  });

  it("finds a name that stands alone without its mark", () => {
    const names = ["De Egel"];
    expect(unmarkedNames("<main><h1>De Egel</h1></main>", names)).toEqual(["De Egel"]);
    expect(unmarkedNames("<main><h1 data-source>De Egel</h1><p>De Egel sluit.</p></main>", names)).toEqual(
      [],
    );
  });
});

it("finds texts in a script", () => {
  const text =
    'import "./een egel.ts";\nexport const A = () => <p title="Een egel">{`Nog ${1} egels`} daar</p>;';
  expect(textsIn("planted.tsx", text)).toEqual(["Een egel", "Nog … egels", "daar"]);
});

/** One line for each problem, with the first file that has it: a slip in a template would fill the report. */
function tidied(problems: readonly string[]): string[] {
  const byProblem = Map.groupBy(problems, (problem) => problem.replace(/^[^:]*: /, ""));
  return [...byProblem.values()].map(([first = "", ...others]) =>
    others.length === 0 ? first : `${first} (and ${others.length} more)`,
  );
}
