/**
 * What the portal's own text may never say. Each rule names the principle that it comes from: P11 of the contract (no
 * scores, no ranks; an advice is no decision, an intention no measure, a report no fact, a precaution no proof), or what
 * follows from it for how a fact is told: with its actor and its date, together with what it does not mean, and with the
 * other party heard.
 */

/** Words that may not stand in any text. */
export interface WordRule {
  name: string;
  source: string;
  /** Forms, as parts of a pattern; each is a whole word or phrase. */
  words: readonly string[];
  /** Longer phrases in which the word is honest. */
  allowed?: readonly AllowedPhrase[];
}

export interface AllowedPhrase {
  phrase: RegExp;
  why: string;
  /** Only on these pages; everywhere where it is left out. */
  on?: RegExp;
}

/** Two things that contradict each other on one page. */
export interface PairRule {
  name: string;
  source: string;
  one: RegExp;
  other: RegExp;
  /** Only on these pages; on every page about a location, a report or a step where it is left out. */
  on?: RegExp;
}

/** A thing that is told as a fact unless its line stands on the same page. */
export interface CaveatRule {
  name: string;
  source: string;
  told: RegExp;
  caveat: RegExp;
}

const noScores = "P11: locations are never scored or ranked";
const noJudgements = "Fact, actor, date: no adjectives";
const noRelativeTime = "Fact, actor, date: a page is read on another day than it was made";
const bothVoices = "Both voices equally near";

const scaleOfMemoq: AllowedPhrase = {
  phrase:
    /(?:^|[«“"(:,;·] ?|\d = |\d: |\d, )(?:onvoldoende|nipt voldoende(?: \(maar niet goed\))?|goed|uitstekend)(?=$|[»”")·.,;])/gi,
  why: "the words of the MeMoQ scale",
  on: /^(?:inspectierapport\/|uitleg\/(?:memoq|begrippen)\/|data\/)/,
};

export const wordRules: readonly WordRule[] = [
  {
    name: "a score or a rank",
    source: noScores,
    words: [
      "bes(?:t|te|ten)",
      "slechtst\\w*",
      "top(?: ?\\d+)?",
      "ranglijst\\w*",
      "rangschik\\w*",
      "klassement\\w*",
      "ster|sterren",
      "punten",
      "scor(?:e|es|en|ende)|scoort|scoorde\\w*|gescoord\\w*",
      "rapportcijfer\\w*",
      "beter(?:e|en)? dan|slechter(?:e)? dan",
      "hoogste|laagste",
    ],
    allowed: [
      {
        phrase:
          /geen (?:punten en (?:maken )?geen (?:ranglijst|rangschikking)|rangschikking van opvanglocaties)/g,
        why: "it says that there are none",
      },
      { phrase: /Een rangschikking zou dat verbergen/g, why: "it says why there is none", on: /^over\// },
      { phrase: /punten op de kaart/g, why: "places on the map", on: /^over\// },
      { phrase: /BeSt Address/g, why: "the name of a register", on: /^over\// },
      {
        phrase:
          /[Ss]cores van (?:MeMoQ|1 tot 4)|^Score$|^Score per dimensie|bij de scores van deze versie|dimensie=score|^memoq scores$/g,
        why: "the scores of MeMoQ, as the instrument calls them",
        on: /^(?:inspectierapport|data|uitleg)\//,
      },
      { phrase: /\bscores?\b/gi, why: "the page that explains what they are", on: /^uitleg\/memoq\// },
    ],
  },
  {
    name: "a judgement",
    source: noJudgements,
    words: [
      "goe(?:d|de)",
      "slecht\\w*",
      "(?:on)?veilig(?:e|er|ere)?",
      "ernstig\\w*",
      "gevaarlijk\\w*",
      "alarmerend\\w*",
      "zorgwekkend\\w*",
      "verontrustend\\w*",
      "schrijnend\\w*",
      "schokkend\\w*",
      "schandalig\\w*",
      "onaanvaardbaar|onaanvaardbare",
      "(?:on)?betrouwbaar|(?:on)?betrouwbare",
      "uitstekend\\w*",
      "voorbeeldig\\w*",
      "zwaar|zware",
      "mild|milde",
    ],
    allowed: [scaleOfMemoq],
  },
  {
    name: "an accusation",
    source: noJudgements,
    words: [
      "schuld|schuldig\\w*",
      "fraud\\w*",
      "mishandel\\w*",
      "verwaarlo\\w*",
      "misbruik\\w*",
      "misdrij\\w*",
      "crimin\\w*",
      "dader\\w*",
      "slachtoffer\\w*",
      "schandaal|schandalen",
      "overtreder\\w*",
      "betrapt\\w*",
      "wanpraktijk\\w*",
    ],
    allowed: [{ phrase: /Om misbruik te stoppen tellen we/g, why: "about the forms", on: /^privacy\// }],
  },
  {
    name: "a day that depends on the reader",
    source: noRelativeTime,
    words: ["vandaag", "gisteren", "morgen", "geleden", "onlangs", "recent(?:e|elijk)?", "momenteel"],
  },
  {
    name: "never",
    source: "Fact, actor, date: only what is on record is known",
    words: ["nooit"],
    allowed: [
      { phrase: /staan nooit in één/g, why: "about the figures of the portal", on: /^cijfers\// },
      { phrase: /staat nooit in een mail/g, why: "about the mails of the portal", on: /^meldingen\// },
    ],
  },
  {
    name: "a reproach for silence",
    source: bothVoices,
    words: [
      "reageerde niet",
      "niet gereageerd",
      "weiger(?:de|den|t)",
      "geweigerd",
      "zweeg",
      "wou niet",
      "wilde niet",
    ],
    allowed: [{ phrase: /Weigert je mailserver/g, why: "about a mail server", on: /^privacy\// }],
  },
  {
    name: "an absent date told as a fact",
    source: "Nobody recorded a repair: that is another fact than no repair",
    words: ["(?:nog )?niet hersteld", "open(?:staande)? inbreuk(?:en)?", "onherstelde?", "in gebreke"],
  },
  {
    name: "another word for a finding",
    source: "The law's word is inbreuk or aandachtspunt",
    words: ["overtreding\\w*", "schending\\w*", "gebrek(?:en)?", "veroorde\\w*"],
  },
];

/** Pages about one location, where what is told belongs together. */
export const pagesOfRecords = /^(?:locatie|inspectierapport|handhavingsrapport)\//;
/** Pages that tell of one location all that holds now. */
export const pagesOfLocations = /^locatie\//;

const oneState = "Every sentence about a state is made from all states together";

/** Pairs that may not stand on one page about a location, a report or a step. */
export const pairRules: readonly PairRule[] = [
  {
    name: "in handhaving, and not in handhaving",
    source: oneState,
    one: /\bIn handhaving\b/,
    other: /niet dat (?:er handhaving loopt|(?:de opvang dicht is of )?de handhaving nog loopt)/,
  },
  {
    name: "in handhaving, and no enforcement online",
    source: oneState,
    one: /\bIn handhaving\b/,
    other: /Geen (?:lopende )?handhaving online|staat hier niets open/,
  },
  {
    name: "no care may take place, and not closed",
    source: oneState,
    one: /mag (?:hier )?(?:tijdelijk )?geen opvang (?:meer )?zijn/i,
    other: /niet dat de opvang dicht is|Hier mag opvang zijn/,
  },
  {
    name: "suspended or lifted, and care may take place",
    source: oneState,
    one: /(?:vergunning|kwaliteitslabel) (?:is|werd) (?:geschorst|opgeheven)|\b(?:Geschorst|Opgeheven) sinds\b/,
    other: /Hier mag opvang zijn|geldt sinds \d/,
  },
  {
    name: "over or not begun, and care may take place",
    source: oneState,
    one: /Volgens het register (?:eindigde|begint) (?:de vergunning|het kwaliteitslabel)/,
    other: /Hier mag opvang zijn|geldt sinds \d/,
  },
  {
    name: "put off by an appeal, and in force",
    source: oneState,
    one: /geldt voorlopig niet/,
    other: /blijft (?:intussen )?gelden/,
    on: /^handhavingsrapport\//,
  },
  {
    name: "stopped with enforcement, and no problem",
    source: oneState,
    one: /In handhaving|Handhaving afgesloten|Handhavingstraject|Er was handhaving/,
    other: /niet dat er een probleem was/,
  },
  {
    name: "has to improve, and lifted or stopped",
    source: oneState,
    one: /moet iets verbeteren/,
    other: /\b(?:Opgeheven|Stopgezet)\b|opvang op dit adres (?:is gestopt|stopte)/,
  },
  {
    name: "no report, and a visit",
    source: oneState,
    one: /Er staat geen inspectierapport online/,
    other: /Zorginspectie (?:kwam|bekeek)/,
  },
];

/** What may only be told together with what it is not: on the same page, and in the same entry of a feed or mail. */
export const caveatRules: readonly CaveatRule[] = [
  {
    name: "an advice",
    source: "P11: advies is not a decision",
    told: /Zorginspectie advise(?:ert|erde)|Advies van Zorginspectie/,
    caveat: /Een advies is geen beslissing|Opgroeien beslist daarover/,
  },
  {
    name: "an intention",
    source: "P11: voornemen is not a measure",
    told: /\bvan plan\b|^Voornemen tot [^,\n]+, van \d/m,
    caveat: /(?:nog )?geen (?:beslissing|maatregel)|niet dat er al een beslissing is/i,
  },
  {
    name: "a complaint",
    source: "P11, P8: admissible is not founded",
    told: /(?:na|was|en|,) een klacht\b(?! is)|(?<!geen[ \u00A0])ontvankelijke[ \u00A0]klacht/,
    caveat: /Een klacht is geen vastgesteld feit|bewijst niet dat ze klopten?\b/,
  },
  {
    name: "a report of danger",
    source: "P11: melding is not a fact",
    told: /(?:na|was|en|,) een (?:melding|gevaarsituatie)\b(?! is)/,
    caveat: /Een (?:melding|gemelde gevaarsituatie) is geen vastgesteld feit/,
  },
  {
    name: "a precaution",
    source: "P11: uit voorzorg is no proof of a breach",
    told: /\buit voorzorg\b/i,
    caveat: /bewijst (?:niet dat er een inbreuk was|geen inbreuk)/,
  },
  {
    name: "no report online",
    source: "P11: no report online is not all in order",
    told: /Er staat geen inspectierapport online/,
    caveat: /betekent niet dat alles in orde is/,
  },
];

/** The line that says what a fact does not mean may use the words that it takes back. */
export const nonMeaning = /[^.:;?!«»]*\b(?:betekent|bewijst|zegt|is) niet dat\b[^.?!]*/g;

/** A location with a quality label has no licence: the other word on its page is a slip. */
export const labelRule = {
  name: "a licence where there is a quality label",
  source: "P12: for buitenschools the word is kwaliteitslabel",
  on: /buitenschoolse opvang/i,
  word: /\bvergun(?:ning\w*|de?\b)/gi,
  allowed: [/Vergunning, start, stop en overname/g, /vergunning of kwaliteitslabel/g],
};
