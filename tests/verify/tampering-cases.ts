/** Every way in which the tests harm a site, each in a file of its own, so that one run of all rules judges them all. */
import { createHash, randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { municipalitySlugs } from "../../src/domain/municipalities.ts";
import type { Register } from "../../src/register/register.ts";
import { locationUrl, reportUrl, stepUrl } from "../../src/urls.ts";
import type { Tampering } from "./tampering.ts";

type Findings = Tampering["findings"];

/** Makes the cases for the site of these records. */
export function tamperings(site: string, register: Register): Tampering[] {
  return [
    ...ofPages(register),
    ...ofWholeFiles(register),
    ...ofRecords(register),
    ...ofDownloads(register),
    ...ofFeeds(register),
    ...ofCode(site),
    ...ofIndexes(site),
  ];
}

/** Puts something at the end of the main part of a page. */
function inMain(added: string): Tampering["harm"] {
  return replaced("</main>", `${added}</main>`);
}

function inHead(added: string): Tampering["harm"] {
  return replaced("</head>", `${added}</head>`);
}

function replaced(before: string | RegExp, after: string): Tampering["harm"] {
  return (content) => {
    const text = content.toString();
    const changed = text.replace(before, () => after);
    if (changed === text) throw new Error(`The site holds no ${String(before)} to replace.`);
    return changed;
  };
}

const scriptHash = `sha256-${createHash("sha256").update("ours()").digest("base64")}`;

/** What is put into a page, and what each rule has to say of it; every case gets the page of another municipality. */
const pageCases: readonly [
  what: string,
  harm: Tampering["harm"],
  findings: readonly [rule: string, reason: string][],
][] = [
  [
    "a link to no file",
    inMain('<a href="/er-niet/">x</a>'),
    [["Links", "the link /er-niet/ leads to no file"]],
  ],
  [
    "a relative link to no file",
    inMain('<a href="weg.html">x</a>'),
    [["Links", "the link weg.html leads to no file"]],
  ],
  [
    "a link to no file by the address of the site",
    inMain('<a href="http://localhost:4321/weg/">x</a>'),
    [["Links", "the link http://localhost:4321/weg/ leads to no file"]],
  ],
  [
    "a link to a folder without its slash",
    inMain('<a href="/over">x</a>'),
    [["Links", "the link /over leads to no file"]],
  ],
  [
    "a link with a broken percent sign",
    inMain('<a href="/%E0%A4%A/">x</a>'),
    [["Links", "the link /%E0%A4%A/ leads to no file"]],
  ],
  [
    "an anchor that is not there",
    inMain('<a href="/over/#nergens">x</a>'),
    [["Links", "the link /over/#nergens leads to no anchor in /over/index.html"]],
  ],
  [
    "an anchor that is not on the page itself",
    inMain('<a href="#nergens">x</a>'),
    [["Links", "the link #nergens leads to no anchor"]],
  ],
  [
    "a link that is no address",
    inMain('<a href="http://[x/">x</a>'),
    [["Links", "the link http://[x/ is no web address"]],
  ],
  [
    "a link of a scheme that is none of the web",
    inMain('<a href="ftp://voorbeeld.example/">x</a>'),
    [["Links", "has the scheme ftp:"]],
  ],
  [
    "a canonical address that is not there",
    replaced(
      /rel="canonical" href="[^"]*"/,
      'rel="canonical" href="http://localhost:4321/gemeente/nergens/"',
    ),
    [["Links", "the link http://localhost:4321/gemeente/nergens/ leads to no file"]],
  ],
  [
    "a form that leads nowhere",
    inMain('<form action="/weg/"></form>'),
    [["Links", "the link /weg/ leads to no file"]],
  ],
  [
    "an image that is not there",
    inMain('<img src="/weg.png" alt="">'),
    [["Assets", "loads /weg.png, which is not there"]],
  ],
  [
    "a style sheet that is not there",
    inHead('<link rel="stylesheet" href="/_astro/weg.css">'),
    [["Assets", "loads /_astro/weg.css, which is not there"]],
  ],
  [
    "a script from elsewhere",
    inMain('<script src="https://cdn.voorbeeld.example/a.js"></script>'),
    [
      ["Nothing from elsewhere", "script src loads https://cdn.voorbeeld.example/a.js"],
      ["Scripts", "runs https://cdn.voorbeeld.example/a.js, which is no script of the portal"],
    ],
  ],
  [
    "a style sheet from elsewhere",
    inHead('<link rel="stylesheet" href="//cdn.voorbeeld.example/a.css">'),
    [["Nothing from elsewhere", "link href loads //cdn.voorbeeld.example/a.css"]],
  ],
  [
    "a connection to elsewhere",
    inHead('<link rel="preconnect" href="https://fonts.voorbeeld.example">'),
    [["Nothing from elsewhere", "link href loads https://fonts.voorbeeld.example"]],
  ],
  [
    "an image from elsewhere",
    inMain('<img alt="" src="/favicon.svg" srcset="/favicon.svg 1x, https://voorbeeld.example/b.png 2x">'),
    [["Nothing from elsewhere", "img srcset loads https://voorbeeld.example/b.png"]],
  ],
  [
    "a font from elsewhere",
    inHead('<link rel="preload" as="font" href="https://voorbeeld.example/a.woff2">'),
    [["Nothing from elsewhere", "link href loads https://voorbeeld.example/a.woff2"]],
  ],
  [
    "a frame from elsewhere",
    inMain('<iframe src="https://voorbeeld.example/"></iframe>'),
    [["Nothing from elsewhere", "iframe src loads https://voorbeeld.example/"]],
  ],
  [
    "an object from elsewhere",
    inMain('<object data="https://voorbeeld.example/a.pdf"></object>'),
    [["Nothing from elsewhere", "object data loads"]],
  ],
  [
    "a drawing from elsewhere",
    inMain('<svg><use xlink:href="https://voorbeeld.example/a.svg#b"/></svg>'),
    [["Nothing from elsewhere", "use xlink:href loads"]],
  ],
  [
    "a form that goes elsewhere",
    inMain('<form action="https://voorbeeld.example/"></form>'),
    [["Nothing from elsewhere", "form action sends a form to https://voorbeeld.example/"]],
  ],
  [
    "a page that leads elsewhere by itself",
    inHead('<meta http-equiv="refresh" content="0; url=https://voorbeeld.example/">'),
    [["Nothing from elsewhere", "meta refresh leads to https://voorbeeld.example/"]],
  ],
  ["a base", inHead('<base target="_blank">'), [["Nothing from elsewhere", "has a <base>"]]],
  ["a handler", inMain('<p onclick="x()">x</p>'), [["Scripts", "p has code in onclick"]]],
  [
    "an address that is code",
    inMain('<a href=" java&#10;script:x()">x</a>'),
    [
      ["Links", "has the scheme javascript:"],
      ["Scripts", "a has code in href"],
    ],
  ],
  [
    "a page within the page",
    inMain('<iframe srcdoc="x"></iframe>'),
    [["Scripts", "iframe has a page in srcdoc"]],
  ],
  [
    "a script of the site that is none of ours",
    inMain('<script src="/data/v1/stand.json"></script>'),
    [["Scripts", "runs /data/v1/stand.json, which is no script of the portal"]],
  ],
  [
    "a script within the page",
    inMain("<script>theirs()</script>"),
    [["Content policy", "has the script «theirs()» within, which the content policy forbids"]],
  ],
  [
    "a style within the page",
    inHead("<style>p{}</style>"),
    [["Content policy", "has the style «p{}» within, which the content policy forbids"]],
  ],
  [
    "a style attribute",
    inMain('<p style="color:red">x</p>'),
    [["Content policy", "p has a style attribute"]],
  ],
  [
    "a script within the page that its policy allows",
    (content) =>
      content
        .toString()
        .replace("script-src 'self'", `script-src 'self' '${scriptHash}'`)
        .replace("</main>", "<script>ours()</script></main>"),
    [
      ["Content policy", `has script-src «'self' '${scriptHash}'», and the settings say «'self'»`],
      ["Content policy", "has the script «ours()» within"],
    ],
  ],
  [
    "a policy that allows what is unsafe",
    replaced("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
    [["Content policy", "has script-src «'self' 'unsafe-inline'»"]],
  ],
  [
    "a policy that allows elsewhere",
    replaced("connect-src 'self'", "connect-src *"),
    [["Content policy", "has connect-src «*», and the settings say «'self'»"]],
  ],
  [
    "a policy without a directive",
    replaced("; base-uri 'none'", ""),
    [["Content policy", "has base-uri «», and the settings say «'none'»"]],
  ],
  [
    "no policy",
    replaced(/<meta http-equiv="content-security-policy"[^>]*>/, ""),
    [["Content policy", "has no content policy of its own"]],
  ],
  [
    "a policy that comes too late",
    (content) => {
      const [policy = ""] = /<meta http-equiv="content-security-policy"[^>]*>/.exec(content.toString()) ?? [];
      return content.toString().replace(policy, "").replace("</head>", `${policy}</head>`);
    },
    [["Content policy", "has no content policy of its own in its head, before all that it loads"]],
  ],
  [
    "structured data that is broken",
    inMain('<script type="application/ld+json">{"a":</script>'),
    [["JSON", "has structured data that is no JSON"]],
  ],
  [
    "too much on it",
    inMain(randomBytes(130_000).toString("hex")),
    [["Weight of pages", "and may weigh 120.0 kB"]],
  ],
  [
    "half of it",
    (content) => content.subarray(0, content.indexOf("</main>")),
    [["Whole files", "breaks off: it does not end with </html>"]],
  ],
  [
    "something before its beginning",
    (content) => `x${content.toString()}`,
    [
      ["Whole files", "does not begin as a page"],
      // A browser begins the body there, and heeds no policy in it.
      ["Content policy", "has no content policy of its own in its head"],
    ],
  ],
];

function ofPages(register: Register): Tampering[] {
  const slugs = municipalitySlugs(register.municipalities).filter(
    ({ slug, municipality }) => slug === municipality.slug,
  );
  return pageCases.map(([what, harm, findings], index) => {
    const file = `gemeente/${slugs[index + 5]?.slug}/index.html`;
    return {
      what: `a page with ${what}`,
      file,
      harm,
      findings: findings.map(([rule, reason]) => [rule, file, reason]),
    };
  });
}

function ofWholeFiles({ records }: Register): Tampering[] {
  const report = `${reportUrl(records.reports[0]?.id ?? "").slice(1)}rapport.pdf`;
  const stray = (file: string): Tampering => ({
    what: `a file ${file} that nobody knows`,
    file,
    harm: () => "x",
    findings: [["Files of the site", file, "is no file of a site"]],
  });
  const vocabulary = "zoeken/portaal/woorden.json";
  return [
    ...[
      "locatie/backup.zip",
      ".git/HEAD",
      "index.html.bak",
      "kaart/oud.txt",
      "data/v1/oud.csv",
      "over/.DS_Store",
    ].map(stray),
    {
      what: "an empty file",
      file: vocabulary,
      harm: () => "",
      findings: [
        ["Whole files", vocabulary, "is empty"],
        ["JSON", vocabulary, "is no JSON"],
      ],
    },
    {
      what: "text in another encoding",
      file: "zoeken/teksten/index/spelling.json",
      harm: () => Buffer.from('"caf\u00e9"', "latin1"),
      findings: [["Whole files", "zoeken/teksten/index/spelling.json", "is not in UTF-8"]],
    },
    {
      what: "a PDF that is none, of a report that has none",
      file: report,
      harm: () => "<html>",
      findings: [
        ["Whole files", report, "is no PDF"],
        ["Pages of records", report, "belongs to none of the reports in the downloads that have a PDF"],
      ],
    },
    {
      what: "a file that every site has gone",
      file: "kaart/ondergrond.json",
      harm: () => null,
      findings: [["Files of the site", "kaart/ondergrond.json", "is missing, and every site has it"]],
    },
    {
      what: "a security.txt without a contact in the settings",
      file: ".well-known/security.txt",
      harm: () => "Contact: mailto:a@voorbeeld.example\n",
      findings: [["security.txt", ".well-known/security.txt", "is there, and the settings name no contact"]],
    },
  ];
}

function ofRecords({ records }: Register): Tampering[] {
  const [location] = records.locations;
  const past = records.trajectories.find(({ isOpen }) => !isOpen)?.steps[0];
  const [phone] = [...records.privateHomeDetails.values()].flatMap(({ contact }) => contact.phone ?? []);
  const noPage = "inspectierapport/R-weg/index.html";
  const feed = `${locationUrl(location?.id ?? "").slice(1)}feed.xml`;
  const step = `${stepUrl(past?.id ?? "").slice(1)}index.html`;
  const download = `data/v1/locatie/${records.locations[2]?.id}.json`;
  const heavy = `${locationUrl(records.locations[1]?.id ?? "").slice(1)}index.html`;
  return [
    {
      what: "a page of a record that is not public",
      file: noPage,
      harm: () => "<!DOCTYPE html></html>",
      findings: [
        ["Pages of records", noPage, "belongs to none of the reports in the downloads"],
        ["Content policy", noPage, "has no content policy of its own"],
      ],
    },
    {
      what: "the feed of a location gone",
      file: feed,
      harm: () => null,
      findings: [
        ["Pages of records", feed, "is missing, and it belongs to the locations in the downloads"],
        ["Links", feed.replace("feed.xml", "index.html"), "feed.xml leads to no file"],
      ],
    },
    {
      what: "the download of a location gone",
      file: download,
      harm: () => null,
      findings: [
        ["Pages of records", download, "is missing"],
        ["Links", `${locationUrl(records.locations[2]?.id ?? "").slice(1)}index.html`, "leads to no file"],
      ],
    },
    {
      what: "a step of a closed trajectory that search engines may index",
      file: step,
      harm: replaced('content="noindex"', 'content="index"'),
      findings: [["Past trajectories", step, "search engines are not kept from it (P4)"]],
    },
    {
      what: "the phone number of a private home on another page",
      file: "privacy/index.html",
      harm: inMain(phone ?? ""),
      findings: [["Private homes", "privacy/index.html", "holds a contact of a private home"]],
    },
    {
      what: "a location page that is too heavy",
      file: heavy,
      harm: inMain(randomBytes(12_000).toString("hex")),
      findings: [["Weight of pages", heavy, "and may weigh 24.0 kB"]],
    },
  ];
}

function ofDownloads({ records }: Register): Tampering[] {
  const reports = records.reports.length;
  const csv = "data/v1/klachten.csv";
  const json = (name: string): string => `data/v1/${name}.json`;
  const home = records.locations.find(({ id }) => records.privateHomeDetails.has(id));
  return [
    {
      what: "a count in publication.json that is not that of the downloads",
      file: json("publication"),
      harm: replaced(`"inspectierapporten":${reports}`, `"inspectierapporten":${reports + 1}`),
      findings: [
        [
          "Rows of the downloads",
          "data/v1/inspectierapporten.csv",
          `holds ${reports} rows, and publication.json says ${reports + 1}`,
        ],
        [
          "Rows of the downloads",
          json("inspectierapporten"),
          `holds ${reports} rows, and publication.json says ${reports + 1}`,
        ],
      ],
    },
    {
      what: "a CSV without its last row",
      file: csv,
      harm: (content) => content.subarray(0, content.lastIndexOf("\r\n", -3) + 2),
      findings: [
        ["Rows of the downloads", csv, "rows, and publication.json says"],
        ["Rows of the downloads", csv, "bytes, and datapackage.json says"],
      ],
    },
    {
      what: "a CSV in which a letter changed",
      file: "data/v1/kerncijfers.csv",
      harm: (content) =>
        content
          .toString()
          .replace(/\d(?=\r\n$)/, "x")
          .replace(/e/, "a"),
      findings: [
        ["Rows of the downloads", "data/v1/kerncijfers.csv", "has another hash than datapackage.json says"],
      ],
    },
    {
      what: "a JSON table without its last row",
      file: json("vaststellingen"),
      harm: (content) => content.toString().replace(/,\n[^\n]*\n\]\}/, "\n]}"),
      findings: [["Rows of the downloads", json("vaststellingen"), "rows, and publication.json says"]],
    },
    {
      what: "a GeoJSON without its last location",
      file: "data/v1/locaties.geojson",
      harm: (content) => content.toString().replace(/,\n[^\n]*\n\]\}/, "\n]}"),
      findings: [["Rows of the downloads", "data/v1/locaties.geojson", "rows, and publication.json says"]],
    },
    {
      what: "a snapshot that breaks off",
      file: json("stand"),
      harm: (content) => content.subarray(0, 1000),
      findings: [["JSON", json("stand"), "is no JSON"]],
    },
    {
      what: "a file of another day",
      file: "meldingen/onderwerpen.json",
      harm: replaced(/"peildatum":"[^"]*"/, '"peildatum":"2020-01-01"'),
      findings: [["JSON", "meldingen/onderwerpen.json", "is of 2020-01-01, and the publication of"]],
    },
    {
      what: "a file of another publication",
      file: json("klachten"),
      harm: replaced(/"publicatie":\d+/, '"publicatie":99'),
      findings: [["JSON", json("klachten"), "is of publication 99, and this one is"]],
    },
    {
      what: "the street of a private home in a download",
      file: `data/v1/locatie/${home?.id}.json`,
      harm: replaced('"straat":null', '"straat":"Denkbeeldlaan"'),
      findings: [
        ["Private homes", `data/v1/locatie/${home?.id}.json`, `holds straat of private home ${home?.id}`],
      ],
    },
  ];
}

function ofFeeds(register: Register): Tampering[] {
  const feed = (index: number): string => `organisator/${register.records.organisers[index]?.id}/feed.xml`;
  const entry =
    "<entry><id>urn:a</id><title>a</title><updated>2026-10-01T00:00:00Z</updated><content>a</content></entry>";
  const cases: [what: string, harm: Tampering["harm"], reason: string][] = [
    ["that is not well-formed", replaced("</title>", "</titel>"), "is no well-formed Atom"],
    ["that is something else", () => "<rss/>", "is no well-formed Atom: its first element is no feed"],
    ["without a day", replaced(/<updated>[^<]*<\/updated>/, ""), "the feed has no updated"],
    [
      "with a day that is none",
      replaced(/<updated>[^<]*</, "<updated>gisteren<"),
      "the feed has gisteren as its day",
    ],
    [
      "with the address of another",
      replaced(/rel="self"([^>]*)href="[^"]*"/, 'rel="self" href="http://localhost:4321/feed.xml"'),
      "names http://localhost:4321/feed.xml as its own address",
    ],
    [
      "that names an entry twice",
      replaced("</feed>", `${entry}${entry}</feed>`),
      "has two entries with one id",
    ],
    [
      "with an entry of which nothing can be read",
      replaced("</feed>", `${entry.replace("<content>a</content>", "")}</feed>`),
      "entry 1 has no link and no content",
    ],
  ];
  const dead = feed(cases.length);
  return [
    ...cases.map(([what, harm, reason], index): Tampering => {
      return { what: `a feed ${what}`, file: feed(index), harm, findings: [["Feeds", feed(index), reason]] };
    }),
    {
      what: "a feed with a link that leads nowhere",
      file: dead,
      harm: replaced(
        "</feed>",
        `${entry.replace("<content>a</content>", '<link href="http://localhost:4321/weg/"/>')}</feed>`,
      ),
      findings: [["Links", dead, "the link http://localhost:4321/weg/ leads to no file"]],
    },
    {
      what: "a feed under an old name that is not that of today's municipality",
      file: "gemeente/borsbeek/feed.xml",
      harm: replaced("</feed>", " </feed>"),
      findings: [["Feeds", "gemeente/borsbeek/feed.xml", "is not the feed /gemeente/antwerpen/feed.xml"]],
    },
  ];
}

function ofCode(site: string): Tampering[] {
  const bundled = readdirSync(join(site, "_astro"));
  const named = (pattern: RegExp): string => `_astro/${bundled.find((name) => pattern.test(name))}`;
  const image = named(/^layers-2x.*\.png$/);
  const sheet = named(/^map\..*\.css$/);
  const script = named(/^FinderMap\..*\.js$/);
  return [
    {
      what: "an image of a style sheet gone",
      file: image,
      harm: () => null,
      findings: [["Assets", sheet, `${image.replace("_astro/", "")}, which is not there`]],
    },
    {
      what: "a style sheet that loads from elsewhere",
      file: sheet,
      harm: (content) => `@import "https://fonts.voorbeeld.example/a.css";${content.toString()}`,
      findings: [["Nothing from elsewhere", sheet, "loads https://fonts.voorbeeld.example/a.css"]],
    },
    {
      what: "a script that imports from elsewhere and what is not there",
      file: script,
      harm: (content) =>
        `import"https://cdn.voorbeeld.example/a.js";import"./weg.AbCd1234.js";${content.toString()}`,
      findings: [
        ["Nothing from elsewhere", script, "loads https://cdn.voorbeeld.example/a.js"],
        ["Assets", script, "loads ./weg.AbCd1234.js, which is not there"],
      ],
    },
    {
      what: "a drawing with a script and an image from elsewhere",
      file: "favicon.svg",
      harm: replaced("</svg>", '<g onload="x()"/><image href="https://voorbeeld.example/a.png"/></svg>'),
      findings: [
        ["Scripts", "favicon.svg", "g has code in onload"],
        ["Nothing from elsewhere", "favicon.svg", "image href loads https://voorbeeld.example/a.png"],
      ],
    },
  ];
}

function ofIndexes(site: string): Tampering[] {
  const inFolder = (folder: string): string[] =>
    readdirSync(join(site, folder)).map((name) => `${folder}/${name}`);
  const [fragment = "", cut = ""] = inFolder("pagefind/fragment");
  const [shard = "", changed = ""] = inFolder("zoeken/teksten/index/woorden");
  const [document = ""] = inFolder("zoeken/teksten/index/documenten/inspectierapport");
  const missing = (file: string, rule: string): Tampering => ({
    what: `${file.replace(/[^/]*$/, "…")} without a file`,
    file,
    harm: () => null,
    findings: [[rule, file, "is missing, and the search needs it"]],
  });
  const extra = (file: string, rule: string, reason: string, others: Findings = []): Tampering => ({
    what: `${file} that belongs to no index`,
    file,
    harm: () => "{}",
    findings: [[rule, file, reason], ...others],
  });
  return [
    missing(fragment, "Search through the portal"),
    missing(shard, "Search inside texts"),
    missing(document, "Search inside texts"),
    {
      what: "a piece of Pagefind that breaks off",
      file: cut,
      harm: (content) => content.subarray(0, 40),
      findings: [["Search through the portal", cut, "can't be unpacked"]],
    },
    {
      what: "a shard with another content",
      file: changed,
      harm: () => "[]",
      findings: [["Search inside texts", changed, "is not the content that its name was made of"]],
    },
    extra("pagefind/pagefind-ui.js", "Search through the portal", "is no piece of this search index"),
    extra(
      "zoeken/teksten/index/documenten/inspectierapport/R-weg.json",
      "Search inside texts",
      "is no part of the search index of this publication",
    ),
  ];
}
