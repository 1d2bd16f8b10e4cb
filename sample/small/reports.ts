/** Curated locations that show reports: drafts, dates, follow-up, replies, texts that are withheld. */
import type { LocationExample } from "./example.ts";

const drafts: readonly LocationExample[] = [
  {
    number: 14,
    location: {
      name: "De Denkbeeldige Draak",
      careType: "groepsopvang",
      town: "Gent",
      organiser: "bv",
      places: 30,
    },
    visits: [{ date: "2026-10-08", draft: "2026-10-25", final: "2026-11-08", breaches: 2 }],
  },
  {
    number: 15,
    location: {
      name: "'t Verzonnen Sterretje",
      careType: "groepsopvang",
      town: "Gent",
      organiser: "bv",
      places: 18,
    },
    visits: [
      {
        date: "2024-05-14",
        draft: "2024-05-29",
        final: "2024-06-12",
        followUps: [
          ["onderzoeksfase", "2024-06-12"],
          ["geen_verdere_opvolging", "2024-07-02"],
        ],
      },
      {
        date: "2026-09-28",
        draft: "2026-10-12",
        reaction: "2026-10-20",
        final: "2026-11-05",
        breaches: 4,
        points: 1,
      },
    ],
  },
  {
    number: 16,
    location: {
      name: "De Bedachte Bosuil",
      careType: "groepsopvang",
      town: "Leuven",
      organiser: "bv",
      places: 23,
    },
    visits: [{ date: "2024-02-06", draft: "2024-02-21", reaction: "2024-03-01", breaches: 3 }],
  },
  {
    number: 17,
    location: {
      name: "Bengels van Luchtkasteel",
      careType: "groepsopvang",
      town: "Oostende",
      organiser: "vzw",
      places: 34,
    },
    visits: [
      {
        date: "2026-09-29",
        draft: "2026-10-17",
        final: "2026-10-31",
        breaches: 1,
        points: 1,
        followUps: [["onderzoeksfase", "2026-10-31"]],
      },
      { date: "2026-10-05", draft: "2026-10-18", final: "2026-11-01", reason: "klacht", breaches: 1 },
    ],
  },
  {
    number: 18,
    location: {
      name: "De Papieren Zeester",
      careType: "groepsopvang",
      town: "Oostende",
      organiser: "vzw",
      places: 27,
    },
    visits: [
      {
        date: "2022-11-16",
        draft: "2022-12-01",
        final: "2022-12-15",
        breaches: 2,
        followUps: [
          ["onderzoeksfase", "2022-12-15"],
          ["geen_verdere_opvolging", "2023-01-10"],
        ],
      },
      {
        date: "2022-11-17",
        draft: "2022-12-02",
        final: "2022-12-16",
        reason: "herevaluatie",
        followUps: [
          ["onderzoeksfase", "2022-12-16"],
          ["geen_verdere_opvolging", "2023-01-11"],
        ],
      },
    ],
  },
];

const followUps: readonly LocationExample[] = [
  {
    number: 19,
    location: {
      name: "De Fictieve Duizendpoot",
      careType: "groepsopvang",
      town: "Mechelen",
      organiser: "bv",
      places: 21,
    },
    visits: [
      {
        date: "2026-06-02",
        draft: "2026-06-16",
        final: "2026-06-30",
        breaches: 2,
        followUps: [
          ["onderzoeksfase", "2026-06-30"],
          ["opvolging_organisator", "2026-07-20", "werking_bijsturen"],
        ],
      },
    ],
  },
  {
    number: 20,
    location: {
      name: "Snoezen van Verzinneghem",
      careType: "groepsopvang",
      town: "Mechelen",
      organiser: "bv",
      places: 33,
    },
    visits: [
      {
        date: "2026-05-12",
        draft: "2026-05-27",
        reaction: "2026-06-05",
        final: "2026-06-19",
        breaches: 5,
        points: 2,
        reason: "klacht",
        followUps: [
          ["onderzoeksfase", "2026-06-19"],
          ["opvolging_organisator", "2026-07-06", "plan_van_aanpak"],
          ["opvolging_organisator", "2026-08-11", "gesprek"],
        ],
      },
    ],
  },
  {
    number: 21,
    location: {
      name: "'t Bedacht Wolkje",
      careType: "gezinsopvang",
      town: "Merelbeke-Melle",
      organiser: "eenmanszaak",
      isPrivateHome: false,
    },
    visits: [
      {
        date: "2026-09-15",
        draft: "2026-09-29",
        final: "2026-10-13",
        breaches: 1,
        points: 1,
        reason: "opvolging",
        followUps: [["onderzoeksfase", "2026-10-14"]],
      },
    ],
  },
];

const replies: readonly LocationExample[] = [
  {
    number: 34,
    location: {
      name: "De Onbestaande Regenboog",
      careType: "groepsopvang",
      town: "Leuven",
      organiser: "ander",
      places: 40,
    },
    visits: [
      {
        date: "2025-09-09",
        draft: "2025-09-24",
        final: "2025-10-08",
        breaches: 3,
        fixedOn: "2026-02-10",
        followUps: [
          ["onderzoeksfase", "2025-10-08"],
          ["opvolging_organisator", "2025-10-28", "plan_van_aanpak"],
          ["geen_verdere_opvolging", "2026-02-12"],
        ],
        reply: { day: "2025-10-20" },
      },
      {
        date: "2026-08-18",
        draft: "2026-09-02",
        final: "2026-09-16",
        breaches: 1,
        reason: "opvolging",
        followUps: [
          ["onderzoeksfase", "2026-09-16"],
          ["opvolging_organisator", "2026-10-02", "werking_bijsturen"],
        ],
        reply: { day: "2026-10-19", releasedOn: "2026-11-06", isScheduled: true },
      },
    ],
  },
];

const withheldTexts: readonly LocationExample[] = [
  {
    number: 35,
    location: {
      name: "De Gefantaseerde Olifant",
      careType: "groepsopvang",
      town: "Gent",
      organiser: "nv",
      places: 48,
    },
    visits: [
      {
        date: "2023-03-04",
        draft: "2023-03-18",
        final: "2023-04-01",
        breaches: 1,
        planted: "conclusie",
        fixedOn: "2023-07-01",
        followUps: [
          ["onderzoeksfase", "2023-04-01"],
          ["opvolging_organisator", "2023-04-20", "werking_bijsturen"],
          ["geen_verdere_opvolging", "2023-07-02"],
        ],
        reply: { day: "2023-04-10", releasedOn: "2023-04-18" },
      },
      {
        date: "2024-03-04",
        draft: "2024-03-18",
        final: "2024-04-01",
        breaches: 1,
        planted: "omschrijving",
        fixedOn: "2024-07-01",
        followUps: [
          ["onderzoeksfase", "2024-04-01"],
          ["opvolging_organisator", "2024-04-20", "werking_bijsturen"],
          ["geen_verdere_opvolging", "2024-07-02"],
        ],
        reply: { day: "2024-04-10", releasedOn: "2024-04-18" },
      },
      {
        date: "2025-03-04",
        draft: "2025-03-18",
        final: "2025-04-01",
        breaches: 1,
        planted: "tekst",
        fixedOn: "2025-07-01",
        followUps: [
          ["onderzoeksfase", "2025-04-01"],
          ["opvolging_organisator", "2025-04-20", "werking_bijsturen"],
          ["geen_verdere_opvolging", "2025-07-02"],
        ],
        reply: { day: "2025-04-10", releasedOn: "2025-04-18" },
      },
    ],
    trajectories: [
      {
        triggers: ["melding"],
        start: "2025-06-02",
        end: "2025-12-01",
        closing: "tekorten_weggewerkt",
        steps: [{ kind: "aanmaning", decided: "2025-06-02", notified: "2025-06-04", planted: "toelichting" }],
      },
    ],
  },
  {
    number: 36,
    location: {
      name: "Deugnieten van Fantasierijk",
      careType: "groepsopvang",
      town: "Anderlecht",
      organiser: "bv",
      places: 25,
    },
    visits: [
      {
        date: "2024-06-11",
        draft: "2024-06-25",
        final: "2024-07-09",
        breaches: 2,
        followUps: [
          ["onderzoeksfase", "2024-07-09"],
          ["geen_verdere_opvolging", "2024-08-01"],
        ],
        reply: { day: "2024-07-20", releasedOn: "2024-07-30" },
      },
      {
        date: "2025-10-14",
        draft: "2025-10-29",
        final: "2025-11-12",
        breaches: 2,
        points: 1,
        followUps: [
          ["onderzoeksfase", "2025-11-12"],
          ["geen_verdere_opvolging", "2025-12-04"],
        ],
        reply: { day: "2025-11-20", releasedOn: "2025-11-28" },
      },
      {
        date: "2026-03-17",
        draft: "2026-03-31",
        final: "2026-04-14",
        breaches: 1,
        reason: "klacht",
        followUps: [
          ["onderzoeksfase", "2026-04-14"],
          ["geen_verdere_opvolging", "2026-05-05"],
        ],
      },
    ],
    withholdings: [
      { subject: "inspectierapport", number: "FICT-2024-000036-1", from: "2024-09-01", column: "conclusie" },
      { subject: "vaststelling", number: "FICT-2025-000036-2#1", from: "2025-12-01", column: "omschrijving" },
      { subject: "vaststelling", number: "FICT-2025-000036-2#2", from: "2025-12-01" },
      { subject: "reactie", number: "FICT-2025-000036-2", from: "2026-01-05" },
      { subject: "inspectierapport", number: "FICT-2026-000036-3", from: "2026-05-01" },
      {
        subject: "locatie",
        number: "0000000036",
        from: "2025-01-01",
        column: "website",
        until: "2025-03-31",
      },
      { subject: "reactie", number: "FICT-2024-000036-1", from: "2026-11-15", column: "tekst" },
    ],
  },
  {
    number: 37,
    location: {
      name: "De Verzonnen Toverhoed",
      careType: "groepsopvang",
      town: "Anderlecht",
      organiser: "comm_v",
      places: 19,
    },
    visits: [{ date: "2025-05-06", draft: "2025-05-20", final: "2025-06-03", breaches: 1 }],
    withholdings: [{ subject: "locatie", number: "0000000037", from: "2026-02-01" }],
  },
];

/** The dossiers 14–21 and 34–37. */
export const reportExamples: readonly LocationExample[] = [
  ...drafts,
  ...followUps,
  ...replies,
  ...withheldTexts,
];
