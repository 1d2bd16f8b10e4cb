/** Curated locations that show the register: kinds of care, states of the licence, successors, addresses, prices. */
import { features } from "../../src/domain/codes.ts";
import { plantInOpeningHours } from "../texts/planted.ts";
import type { LocationExample, TransferExample } from "./example.ts";

const careTypes: readonly LocationExample[] = [
  {
    number: 1,
    location: {
      name: "De Verzonnen Egel",
      careType: "groepsopvang",
      town: "Gent",
      organiser: "vzw",
      places: 42,
      features: [...features],
      price: "inkomenstarief",
      subsidies: ["T2A", "T3"],
      openingHours: "Maandag tot en met donderdag: 7.00 tot 18.30 uur\nVrijdag: 7.00 tot 17.30 uur",
      website: "https://de-verzonnen-egel.example/",
      phone: "0000 10 00 01",
      email: "egel@voorbeeld.example",
    },
    visits: [
      {
        date: "2023-03-14",
        draft: "2023-03-30",
        reaction: "2023-04-08",
        final: "2023-04-22",
        breaches: 2,
        points: 1,
        fixedOn: "2023-09-05",
        dimensions: 6,
        followUps: [
          ["onderzoeksfase", "2023-04-22"],
          ["opvolging_organisator", "2023-05-10", "werking_bijsturen"],
          ["geen_verdere_opvolging", "2023-09-07"],
        ],
        reply: { day: "2023-05-02", releasedOn: "2023-05-09" },
      },
      {
        date: "2026-04-21",
        draft: "2026-05-06",
        final: "2026-05-20",
        points: 1,
        dimensions: 5,
        followUps: [
          ["onderzoeksfase", "2026-05-20"],
          ["geen_verdere_opvolging", "2026-06-09"],
        ],
      },
    ],
    complaints: ["2020-05-04", "2022-03-10", "2024-09-12", "2024-11-20", "2026-02-03"],
  },
  {
    number: 2,
    location: {
      name: "Onthaalouder Fien Fictief",
      careType: "gezinsopvang",
      town: "Gent",
      organiser: "natuurlijk_persoon",
      isPrivateHome: true,
      places: 8,
      phone: "0000 10 00 02",
      email: "fien.fictief@voorbeeld.example",
    },
    visits: [
      {
        date: "2025-02-11",
        draft: "2025-02-24",
        final: "2025-03-10",
        isAnnounced: true,
        followUps: [
          ["onderzoeksfase", "2025-03-10"],
          ["geen_verdere_opvolging", "2025-03-28"],
        ],
      },
    ],
    complaints: ["2023-06-01", "2025-04-14"],
  },
  {
    number: 3,
    location: {
      name: "'t Denkbeeldig Vogelhuisje",
      careType: "groepsopvang_samenwerkend",
      town: "Oostende",
      organiser: "eenmanszaak",
      places: 14,
      price: "vrije_prijs",
      subsidies: ["T1"],
    },
    visits: [
      {
        date: "2024-10-08",
        draft: "2024-10-22",
        final: "2024-11-05",
        breaches: 1,
        followUps: [
          ["onderzoeksfase", "2024-11-05"],
          ["opvolging_organisator", "2024-11-26", "werking_bijsturen"],
        ],
      },
    ],
  },
  {
    number: 4,
    location: {
      name: "BKO De Bedachte Boomhut",
      careType: "buitenschools",
      town: "Oostende",
      organiser: "lokaal_bestuur",
      places: 60,
      start: "2021-09-01",
    },
    visits: [
      {
        date: "2025-11-18",
        draft: "2025-12-03",
        final: "2025-12-17",
        points: 2,
        reason: "herevaluatie",
        followUps: [
          ["onderzoeksfase", "2025-12-17"],
          ["geen_verdere_opvolging", "2026-01-13"],
        ],
      },
    ],
  },
];

const successors: readonly LocationExample[] = [
  {
    number: 7,
    location: {
      name: "De Papieren Ballon",
      careType: "groepsopvang",
      town: "Mechelen",
      organiser: "bv",
      places: 24,
      end: "2025-06-30",
    },
  },
  {
    number: 8,
    location: {
      name: "Rakkers van Nergenshuizen",
      careType: "groepsopvang",
      town: "Leuven",
      organiser: "bv",
      places: 28,
      end: "2024-03-31",
    },
    visits: [
      {
        date: "2023-10-10",
        draft: "2023-10-25",
        final: "2023-11-08",
        breaches: 5,
        advice: "opstart_handhaving",
        followUps: [
          ["onderzoeksfase", "2023-11-08"],
          ["handhaving", "2023-11-20"],
          ["geen_verdere_opvolging", "2024-03-31"],
        ],
      },
    ],
    trajectories: [
      {
        triggers: ["inspectie"],
        report: 1,
        start: "2023-11-20",
        end: "2024-03-31",
        closing: "overname",
        steps: [{ kind: "aanmaning", decided: "2023-11-20", notified: "2023-11-22" }],
      },
    ],
  },
  {
    number: 9,
    location: {
      name: "Spruiten van Fictieland",
      careType: "groepsopvang",
      town: "Leuven",
      organiser: "eenmanszaak",
      places: 28,
      start: "2024-03-31",
      end: "2025-08-31",
      addressOf: 8,
    },
  },
  {
    number: 10,
    location: {
      name: "Spruiten van Fictieland",
      careType: "groepsopvang",
      town: "Leuven",
      organiser: "nv",
      places: 28,
      start: "2025-08-31",
      addressOf: 8,
    },
    visits: [
      {
        date: "2026-01-20",
        draft: "2026-02-03",
        final: "2026-02-17",
        breaches: 1,
        fixedOn: "2026-05-12",
        followUps: [
          ["onderzoeksfase", "2026-02-17"],
          ["opvolging_organisator", "2026-03-10", "werking_bijsturen"],
          ["geen_verdere_opvolging", "2026-05-14"],
        ],
      },
    ],
  },
  {
    number: 11,
    location: {
      name: "Bij Noor Van Denkbeeldegem",
      careType: "gezinsopvang",
      town: "Oostende",
      organiser: "natuurlijk_persoon",
      isPrivateHome: true,
      end: "2025-11-30",
    },
  },
  {
    number: 12,
    location: {
      name: "Bij Noor Van Denkbeeldegem",
      careType: "gezinsopvang",
      town: "Oostende",
      organiser: "natuurlijk_persoon",
      isPrivateHome: true,
      start: "2025-11-30",
    },
  },
];

const comingAndPastEnds: readonly LocationExample[] = [
  {
    number: 40,
    location: {
      name: "De Onbestaande Walrus",
      careType: "groepsopvang",
      town: "Hasselt",
      organiser: "comm_v",
      places: 18,
      end: "2026-12-31",
      endKnownOn: "2026-10-05",
      writesComingState: true,
    },
  },
  {
    number: 41,
    location: {
      name: "Dromertjes van Bedachterode",
      careType: "groepsopvang",
      town: "Hasselt",
      organiser: "comm_v",
      places: 22,
      end: "2027-01-31",
      endKnownOn: "2026-10-12",
    },
  },
  {
    number: 42,
    location: {
      name: "De Fictieve Krekel",
      careType: "gezinsopvang",
      town: "Kortrijk",
      organiser: "natuurlijk_persoon",
      isPrivateHome: true,
      end: "2021-06-30",
    },
  },
  {
    number: 43,
    location: {
      name: "De Fictieve Kwikstaart",
      careType: "groepsopvang",
      town: "Kortrijk",
      organiser: "cv",
      places: 20,
      end: "2021-10-31",
    },
  },
];

const addresses: readonly LocationExample[] = [
  {
    number: 13,
    location: {
      name: "'t Onbestaand Muisje",
      careType: "groepsopvang_samenwerkend",
      town: "Anderlecht",
      organiser: "eenmanszaak",
      places: 12,
      phone: undefined,
      email: undefined,
      website: undefined,
      openingHours: undefined,
      establishmentNumber: undefined,
      address: { crs: undefined, x: undefined, y: undefined },
    },
  },
  {
    number: 44,
    location: {
      name: "Kapoentjes van Verzonnenland",
      careType: "groepsopvang",
      town: "Hasselt",
      organiser: "vzw",
      places: 30,
      address: { postcode: "3720", placeName: "Kortessem", nis: "73040" },
    },
  },
  {
    number: 45,
    location: {
      name: "De Gefantaseerde Ree",
      careType: "groepsopvang",
      town: "Merelbeke-Melle",
      organiser: "cv",
      places: 26,
      address: {
        postcode: "9090",
        placeName: "Melle",
        nis: undefined,
        crs: "EPSG:4326",
        x: 3.8012,
        y: 51.0021,
      },
    },
  },
  {
    number: 46,
    location: {
      name: "Sloebers van Voorbeeldendries",
      careType: "groepsopvang",
      town: "Horebeke",
      organiser: "bv",
      places: 16,
      address: { crs: "EPSG:3812", x: 598_150.25, y: 673_420.5 },
    },
  },
  {
    number: 50,
    location: {
      name: '"Pagadders" & co; d\'Onbestaande Zoë',
      careType: "groepsopvang",
      town: "Anderlecht",
      organiser: "ander",
      places: 36,
    },
  },
];

const prices: readonly LocationExample[] = [
  {
    number: 39,
    location: {
      name: "Vlindertjes van Denkbeeldeiland",
      careType: "groepsopvang",
      town: "Mechelen",
      organiser: "vzw",
      places: 54,
      price: "gemengd",
      subsidies: ["T2A", "T2B", "T3"],
    },
  },
  {
    number: 47,
    location: {
      name: "Lotte Verzonnen",
      careType: "gezinsopvang",
      town: "Mechelen",
      organiser: "vzw",
      isPrivateHome: true,
      counting: "gesubsidieerd",
      price: "inkomenstarief",
      subsidies: ["T2B"],
    },
  },
  {
    number: 51,
    location: {
      name: "De Bedachte Schildpad",
      careType: "groepsopvang",
      town: "Kortrijk",
      organiser: "bv",
      places: 20,
      price: "vrije_prijs",
      subsidies: ["T0"],
      openingHours: plantInOpeningHours("Maandag tot en met vrijdag: 7.00 tot 18.00 uur"),
    },
  },
];

/** The dossiers 1–4, 7–13, 39–47, 50 and 51. */
export const registerExamples: readonly LocationExample[] = [
  ...careTypes,
  ...successors,
  ...comingAndPastEnds,
  ...addresses,
  ...prices,
];

/** Which of them go on as another one. */
export const transferExamples: readonly TransferExample[] = [
  { from: 8, to: 9, kind: "overname" },
  { from: 9, to: 10, kind: "wijziging_rechtsvorm" },
  { from: 11, to: 12, kind: "verhuis" },
];
