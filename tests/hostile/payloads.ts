/** Texts that break carelessly made pages. Each is one that somebody could type, or plant, in a source system. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tidyText } from "../../src/domain/text.ts";
import { root } from "../site-build.ts";

const script = "window.gekaapt = true";

export const payloads: readonly string[] = [
  `<script>${script}</script>`,
  `</script><script>${script}</script>`,
  `</title><script>${script}</script>`,
  `</textarea></style></noscript><script>${script}</script>`,
  `--><script>${script}</script><!--`,
  `]]><script>${script}</script>`,
  `<img src=x onerror="${script}">`,
  `"><img src=x onerror="${script}">`,
  `'><img src=x onerror='${script}'>`,
  `" onfocus="${script}" autofocus tabindex="0" x="`,
  `' onmouseover='${script}' style='position:fixed;inset:0' x='`,
  `<svg onload="${script}"><a xlink:href="javascript:${script}"><text>klik</text></a></svg>`,
  `<iframe srcdoc="<script>parent.gekaapt = true</script>"></iframe>`,
  `<details open ontoggle="${script}">`,
  `<math><mtext></table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${script}&gt;">`,
  `<style>* { display: none }</style><link rel=stylesheet href=//elders.example/x.css>`,
  `<base href="//elders.example/"><meta http-equiv="refresh" content="0;url=//elders.example/">`,
  `<form action="//elders.example/"><input name="q"><button>Verstuur</button></form>`,
  `<b>vet</b> & <i>schuin</i> &lt;b&gt; &amp;lt; &#60; &nbsp; &copy`,
  `javascript:${script}`,
  `data:text/html,<script>${script}</script>`,
  `{{constructor.constructor('${script}')()}} {%raw%} {#if} \${${script}} <%= ${script} %> {${script}}`,
  `{"__proto__": {"gekaapt": true}} __proto__ constructor toString hasOwnProperty`,
  `[link](javascript:${script}) ![beeld](x) **vet** <https://elders.example>`,
  `'; DROP TABLE locaties; -- =1+1 @SUM(A1) +cmd|' /C calc'!A0`,
  `De ‘t’ “aan­halings­tekens” 'enkel' "dubbel" \`schuin\` \\ \\n \\u003cscript\\u003e %3Cscript%3E`,
  `Aanhalings"tekens 'en' <kleiner dan> & ampersand; dubbelepunt: komma, puntkomma;`,
  `${"A".repeat(300)}`,
  `${"Kinderdagverblijf-met-een-heel-lange-naam-".repeat(7)}`,
  `${"Een naam die maar niet ophoudt ".repeat(9)}eindelijk`,
  "\u202Eredrev teeh ,sthcer raan sknil\u202C en verder",
  "\u2066\u2067\u2068 zonder einde \u200E\u200F\u061C",
  'مرحبا بالعالم، دار حضانة "الشمس" (١٢٣)',
  "שלום עולם <b>מודגש</b> 123",
  "👩‍👩‍👧‍👦 🏳️‍🌈 🇧🇪 👶🏽 ☃️ 🫠 \u{1F9D1}\u200D\u{1F37C}",
  "Ｆｕｌｌｗｉｄｔｈ ＜ｓｃｒｉｐｔ＞ ﹤script﹥ ‹script›",
  "Z̸̧͓̳̈́̊a̶͙͛l̵̡̯͑̀g̷̱̈o̴̩̓ ŗ̵̛o̷̯̅ept̷",
  "Ünïcödé ñ ß ﬁ ﬀ İ ı ǅ Å Å é é 日本語 한국어 ไทย",
  "regel een\nregel twee\n\n\tingesprongen  met   spaties",
  "null",
  "undefined",
  "NaN",
  "0",
  "[object Object]",
  "true",
];

/** Texts for columns of a single line: names, streets. */
export const linePayloads: readonly string[] = payloads.map((text) => text.replace(/\s+/g, " "));

/** Ids that are not safe in a URL; a source system may well have some of them. */
export const unsafeIds: readonly string[] = [
  "R 2026 001",
  "R&006+a",
  "réf-éàü-007",
  "R\"008'",
  "<i>009",
  "R;011,a:b@c=d$e!f*(g)",
  "日本-012",
  "R.013",
  "014.html",
  "R'|015",
  "[id]",
  "[...016]",
  "R~017^`{}",
];

/** Ids that look like a path, like the end of one, or as if they were encoded already. */
export const pathLikeIds: readonly string[] = [
  "R#003",
  "R?jaar=2026",
  "R/2026/002",
  "R\\010",
  "100%",
  "R%2F005",
  "<i>009</i>",
  "../../../ontsnapt",
];

/** Reads public lists of such texts, where they are beside the checkout. */
export function torturePayloads(): string[] {
  const folder = join(root, "../shared/data/torture");
  if (!existsSync(folder)) return [];
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), "utf8"));
  const naughty = read("blns.json") as string[];
  const markup = read("dompurify_payloads.json") as { payload: string }[];
  const texts = [...naughty, ...markup.map(({ payload }) => payload)];
  return texts.filter((text) => tidyText(text) !== "");
}
