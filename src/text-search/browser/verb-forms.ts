/**
 * Recognizes the forms of Dutch verbs, which a stemmer of endings leaves apart: participles (`slapende`, `gecontroleerd`,
 * `aangebracht`), past tenses (`werkte`, `sliep`) and `controleert`. There is no dictionary: a form is told by its
 * letters, where these leave little doubt, and by a list where they don't. What is no form of a verb stays as it is.
 */

/** The bases of strong verbs, each with the forms that have another vowel, without `ge` and other prefixes. */
const strongForms: ReadonlyMap<string, string> = new Map(
  `
  bied bood boden geboden, bind bond bonden gebonden, begin begon begonnen, bijt beet beten gebeten, blijf bleef bleven
  gebleven, breek brak braken gebroken, breng bracht brachten gebracht, denk dacht dachten gedacht, drink dronk dronken
  gedronken, eet at aten gegeten, geef gaf gaven gegeven, grijp greep grepen gegrepen, hang hing hingen gehangen, help
  hielp hielpen geholpen, houd hield hielden gehouden, reis reist, kies kiest koos kozen gekozen, kijk keek keken gekeken, kom kwam kwamen
  gekomen, koop kocht kochten gekocht, krijg kreeg kregen gekregen, laat liet lieten gelaten, lees leest las lazen gelezen,
  lig lag gelegen, loop liep liepen gelopen, neem nam genomen, rijd reed reden gereden, roep riep riepen geroepen,
  schrijf schreef schreven geschreven, schuif schoof schoven geschoven, slaap sliep sliepen geslapen, sluit gesloten,
  snijd sneed sneden gesneden, spreek sprak spraken gesproken, steek stak staken gestoken, stijg steeg stegen gestegen,
  tref trof troffen getroffen, trek trok trokken getrokken, val viel vielen gevallen, vang ving vingen gevangen, verlies
  verloor verloren, vind vond vonden gevonden, was wast waste wasten gewassen, weeg woog wogen gewogen, wijs wijst wees wezen
  gewezen, zie zag zagen gezien, zit zat zaten gezeten, zoek zocht zochten gezocht, zwijg zweeg zwegen gezwegen, draag
  droeg droegen, hef hief hieven geheven, sta stond stonden gestaan, doe deed deden gedaan
  `
    .split(",")
    .flatMap((line) => {
      const [base = "", ...forms] = line.trim().split(/\s+/);
      return forms.map((form): [string, string] => [form, base]);
    }),
);

/** Prefixes that stand before `ge`: `aangebracht`, `opgevolgd`. */
const separable =
  "aan|achter|beschikbaar|af|bij|binnen|buiten|deel|dicht|door|goed|in|klaar|langs|leeg|los|mee|na|neer|om|onder|op|open|over|plaats|rond|samen|schoon|stop|tegen|terug|thuis|toe|uit|vast|vol|voor|vrij|waar|weer|weg";
const inseparable = "be|er|her|mis|ont|onder|over|ver|voor";

const prefixedStrong = new RegExp(`^(${separable}|${inseparable})(.{3,})$`);
/** The letters with which a Dutch word may begin, so that `geldboete` is no participle. */
const beginnings =
  "(?:[bcdfghjklmnprstvwz]?|bl|br|ch|cr|dr|dw|fl|fr|gl|gr|kl|kn|kr|kw|pl|pr|qu|sch|schr|sl|sm|sn|sp|spl|spr|st|str|sw|th|tr|tw|vl|vr|wr|zw)[aeiouy]";
const participlePattern = new RegExp(`^(${separable}|on)?ge(?=.{3})(${beginnings}.+)$`);
const strongParticiplePattern = new RegExp(`^(${separable})ge(${beginnings}.*en)$`);
const inseparablePattern = new RegExp(`^(?:${inseparable})$`);
const startsLikeParticiple = new RegExp(`^(?:(?:${separable}|on)?ge|${inseparable})`);

/** Words that look like a form of a verb, or that are one but have a meaning of their own. */
const noForms: ReadonlySet<string> = new Set(
  `
  voldoend onvoldoend volgend uitstekend gedurend vriend weekend duizend bekend onbekend eend ellend legend bend trend zend verzend wend schend
  agend gemeent gezond ongezond gebied geluid gewicht gezicht gericht gerecht gedicht gebit geduld geweld gebed gemoed
  gebod gelegenheid geschikt ongeschikt gedacht geslacht gebeurt gevecht gewoont getuigschrift gezelschap
  verkeerd ziekt behoeft gedeelt aandacht afspraken uitspraken inspraken inbraken overeenkomst beeld voorbeeld wereld veld geld held schuld geschied verband bestand beland verstand besluit bericht beroep bereid
  `
    .trim()
    .split(/\s+/),
);

/** Nouns that end as a past tense does: `ruimte`, `hoogte`. */
const nounsInTe =
  /(?:hoog|leng|diep|breed|ziek|ruim|warm|sterk|dik|droog|zwak|vlak|leem|stil|groot|laag|behoef|gemeen)te[ns]?$/;

/** Verbs of which `ge` is a part: `gebruikt` is of `gebruiken`. */
const verbsInGe = /^ge(?:bruik|beur|loof|lof|tuig|niet|nees|drag|raak|lijk)/;

/** Bases that end in the letter that looks like the ending of a form: `gemeld` is of `melden`. */
const basesInD =
  /(?:meld|bied|vind|bind|wind|brand|land|hand|zend|wend|schend|leid|breid|reid|scheid|kleed|houd|bloed|voed|spoed|duid|raad|laad|schaad|woord|word|vaard)$/;
const basesInSt =
  /(?:test|kost|rust|tast|last|oogst|feest|vest|mest|troost|roest|vast|komst|vangst|dienst|kunst|angst|winst)$/;

/** Participles of `tekenen`, `openen` and the like, which end as `slapend` does. */
const ofVerbsInEnen =
  /(?:(?<!s)tekend|^(?:ge|be|ver|aan|in|af|mee)*rekend|^(?:ge|her)?opend|oefend|diend|leend|regend|^(?:ge|be|er|her|ont|ver)?kend|^(?:aan|toe)?(?:ge|ver)wend)$/;

/**
 * Returns the infinitive of a form of a verb, or a word with the same stem; null for any other word. The word has to be
 * searchable, that is in small letters and without accents.
 */
export function infinitiveOf(word: string): string | null {
  const plain = word.replace(/(?<=d|t)en?$/, "");
  if (noForms.has(plain) || noForms.has(word) || nounsInTe.test(word)) return null;
  const strong = strongBase(word);
  if (strong !== null) return strong;
  const present = /^(.{3,})end$/.exec(plain)?.[1];
  if (present !== undefined && !ofVerbsInEnen.test(plain)) return `${present}en`;
  const weak = withoutWeakEnding(plain);
  if (weak === null) return strongParticiple(word);
  const [, prefix = "", rest = ""] = verbsInGe.test(weak) ? [] : (participlePattern.exec(weak) ?? []);
  return `${rest === "" ? weak : prefix + rest}en`;
}

function strongBase(word: string): string | null {
  const base = strongForms.get(word);
  if (base !== undefined) return withInfinitiveEnding(base);
  const [, prefix = "", rest = ""] = prefixedStrong.exec(word) ?? [];
  const participle = inseparablePattern.test(prefix) ? strongForms.get(`ge${rest}`) : undefined;
  const prefixed = strongForms.get(rest) ?? participle;
  return prefixed === undefined ? null : withInfinitiveEnding(prefix + prefixed);
}

/** Turns `sta` into `staan`, `zie` into `zien` and `slaap` into `slaapen`, which has the stem of `slapen`. */
function withInfinitiveEnding(base: string): string {
  return base.replace(/(?:(a)|([^a]))$/, (last) =>
    last === "a" ? "aan" : last === "e" ? "en" : `${last}en`,
  );
}

/** Returns the infinitive of a participle in `en` that keeps its vowel: `ingeslapen`, `vastgehouden`. */
function strongParticiple(word: string): string | null {
  const [, prefix, rest = ""] = strongParticiplePattern.exec(word) ?? [];
  return prefix === undefined ? null : prefix + rest;
}

/** Endings of the forms of weak verbs, in words that may begin in any way: `controleert`, `werkt`, `volgde`, `vindt`. */
const anyWeakEnding =
  /(?:eert|(?<!c)[kpf]t|[gmw]t|dt|oont|(?:^|her)opent|oefent|(?<!s)tekent|(?:^|be|ver)rekent|(?:aa|ee|ie|oe|ui|ij|ei)lt|[^aeiou]elt|[bgvzmwfs]d|eerd|[^aeiou]erd|(?:aa|oo|uu|ee|ie|ei|ui)ld|[^aeiou]eld|uld|[eu]urd)$/;

/** Endings of forms of weak verbs in words that begin as a participle does: `vertoond`, `gehoord`, `verbetert`. */
const markedWeakEnding = /(?:[aeiou]{2}[rnl][dt]|ijnd|[aeiou][rn]d|[^aeiou]ert|(?<!c)[kpf]t|eent)$/;

/** Returns a word without the ending of a weak verb; null for a word that has none. */
function withoutWeakEnding(word: string): string | null {
  if (word.length < 5) return null;
  const base = word.slice(0, -1);
  const isMarked = startsLikeParticiple.test(word);
  if (ofVerbsInEnen.test(word)) return base;
  if (basesInD.test(word) || basesInSt.test(word)) return participlePattern.test(word) ? word : null;
  if (anyWeakEnding.test(word)) return base;
  if (!isMarked) return null;
  if (markedWeakEnding.test(word) || /(?:^|ge|be|er|her|ont|ver).{2,}[^aeiou]?st$/.test(word)) return base;
  return /[dt]$/.test(word) && participlePattern.test(word) ? word : null;
}
