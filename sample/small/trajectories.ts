/** Curated locations that show enforcement: every step, measure, trigger, appeal, reason to close. */
import type { LocationExample } from "./example.ts";

const suspensions: readonly LocationExample[] = [
  {
    number: 5,
    location: {
      name: "Ukkepukken van Denkbeeldeiland",
      careType: "groepsopvang",
      town: "Leuven",
      organiser: "vzw",
      places: 38,
    },
    trajectories: [
      {
        triggers: ["gevaarsituatie"],
        start: "2026-09-22",
        steps: [
          {
            kind: "beslissing",
            measure: "schorsing_vergunning",
            isUrgent: true,
            isPrecaution: true,
            decided: "2026-09-22",
            notified: "2026-09-22",
            from: "2026-09-23",
            until: "2026-11-22",
            appeal: { filed: "2026-10-19", examinedOn: "2026-11-04", admissible: "ja", suspends: "nee" },
            reply: { day: "2026-10-01", releasedOn: "2026-10-07" },
          },
        ],
      },
    ],
    visits: [
      {
        date: "2026-09-23",
        draft: "2026-10-01",
        final: "2026-10-15",
        reason: "gevaarsituatie",
        breaches: 2,
        followUps: [
          ["onderzoeksfase", "2026-10-15"],
          ["handhaving", "2026-10-19"],
        ],
      },
    ],
  },
  {
    number: 48,
    location: {
      name: "'t Papieren Treintje",
      careType: "groepsopvang",
      town: "Hasselt",
      organiser: "bv",
      places: 29,
    },
    visits: [
      {
        date: "2025-12-02",
        draft: "2025-12-16",
        final: "2025-12-30",
        reason: "opvolging",
        breaches: 6,
        fixedOn: "2026-06-15",
        advice: "opstart_handhaving",
        followUps: [
          ["onderzoeksfase", "2025-12-30"],
          ["handhaving", "2026-01-12"],
          ["geen_verdere_opvolging", "2026-07-01"],
        ],
      },
    ],
    trajectories: [
      {
        triggers: ["inspectie"],
        report: 1,
        start: "2026-01-12",
        end: "2026-07-01",
        closing: "tekorten_weggewerkt",
        steps: [
          { kind: "aanmaning", decided: "2026-01-12", notified: "2026-01-14" },
          {
            kind: "voornemen",
            measure: "schorsing_vergunning",
            decided: "2026-02-16",
            notified: "2026-02-18",
          },
          {
            kind: "beslissing",
            measure: "schorsing_vergunning",
            decided: "2026-03-20",
            notified: "2026-03-23",
            from: "2026-04-01",
            until: "2026-05-15",
          },
        ],
      },
    ],
  },
  {
    number: 33,
    location: {
      name: "De Bedachte Zevenslaper",
      careType: "gezinsopvang",
      town: "Kortrijk",
      organiser: "eenmanszaak",
      isPrivateHome: true,
    },
    trajectories: [
      {
        triggers: ["melding"],
        start: "2026-08-10",
        steps: [
          { kind: "aanmaning", decided: "2026-08-10", notified: "2026-08-12" },
          {
            kind: "beslissing",
            measure: "schorsing_vergunning",
            decided: "2026-10-29",
            notified: "2026-10-30",
            from: "2026-11-05",
            until: "2027-01-05",
          },
        ],
      },
    ],
  },
];

const liftings: readonly LocationExample[] = [
  {
    number: 6,
    location: {
      name: "De Fictieve Duikboot",
      careType: "groepsopvang",
      town: "Gent",
      organiser: "bv",
      places: 35,
      end: "2025-02-28",
      endState: "opgeheven",
    },
    visits: [
      {
        date: "2024-04-16",
        draft: "2024-04-30",
        final: "2024-05-14",
        breaches: 8,
        points: 1,
        advice: "opstart_handhaving",
        followUps: [
          ["onderzoeksfase", "2024-05-14"],
          ["handhaving", "2024-05-27"],
          ["geen_verdere_opvolging", "2025-02-28"],
        ],
      },
      {
        date: "2024-09-10",
        draft: "2024-09-24",
        final: "2024-10-08",
        reason: "opvolging",
        breaches: 5,
        advice: "verderzetting_handhaving",
        followUps: [
          ["onderzoeksfase", "2024-10-08"],
          ["handhaving", "2024-10-14"],
          ["geen_verdere_opvolging", "2025-02-28"],
        ],
      },
    ],
    trajectories: [
      {
        triggers: ["inspectie", "klacht"],
        report: 1,
        start: "2024-05-27",
        end: "2025-02-28",
        closing: "maatregel_uitgevoerd",
        steps: [
          { kind: "aanmaning", decided: "2024-05-27", notified: "2024-05-29" },
          {
            kind: "voornemen",
            measure: "opheffing_vergunning",
            decided: "2024-10-21",
            notified: "2024-10-23",
            reply: { day: "2024-11-05", releasedOn: "2024-11-12" },
          },
          {
            kind: "beslissing",
            measure: "opheffing_vergunning",
            decided: "2024-11-25",
            notified: "2024-11-27",
            from: "2025-02-28",
            appeal: {
              filed: "2024-12-10",
              examinedOn: "2024-12-23",
              admissible: "ja",
              suspends: "ja",
              outcome: "bevestigd",
              ruledOn: "2025-02-14",
            },
          },
        ],
      },
    ],
  },
  {
    number: 31,
    location: {
      name: "Zonnestraaltjes van Onbestaandegem",
      careType: "groepsopvang",
      town: "Mechelen",
      organiser: "comm_v",
      places: 24,
    },
    trajectories: [
      {
        triggers: ["klacht"],
        start: "2025-01-20",
        end: "2025-10-15",
        closing: "tekorten_weggewerkt",
        steps: [
          { kind: "aanmaning", decided: "2025-01-20", notified: "2025-01-22" },
          {
            kind: "voornemen",
            measure: "opheffing_vergunning",
            decided: "2025-03-10",
            notified: "2025-03-12",
          },
          {
            kind: "beslissing",
            measure: "opheffing_vergunning",
            decided: "2025-04-22",
            notified: "2025-04-24",
            from: "2025-09-01",
            appeal: {
              filed: "2025-05-06",
              examinedOn: "2025-05-20",
              admissible: "ja",
              suspends: "ja",
              outcome: "vernietigd",
              ruledOn: "2025-08-14",
            },
          },
        ],
      },
    ],
  },
  {
    number: 32,
    location: {
      name: "Kriebels van Bedachterode",
      careType: "groepsopvang",
      town: "Oostende",
      organiser: "bv",
      places: 22,
      end: "2026-02-28",
    },
    visits: [
      {
        date: "2025-09-23",
        draft: "2025-10-08",
        final: "2025-10-22",
        breaches: 6,
        advice: "opstart_handhaving",
        followUps: [
          ["onderzoeksfase", "2025-10-22"],
          ["handhaving", "2025-11-04"],
          ["geen_verdere_opvolging", "2026-02-28"],
        ],
      },
    ],
    trajectories: [
      {
        triggers: ["inspectie", "melding"],
        report: 1,
        start: "2025-11-04",
        end: "2026-02-28",
        closing: "organisator_gestopt",
        steps: [{ kind: "aanmaning", decided: "2025-11-04", notified: "2025-11-06" }],
      },
    ],
  },
];

const openTrajectories: readonly LocationExample[] = [
  {
    number: 22,
    location: {
      name: "De Verzonnen Pinguïn",
      careType: "groepsopvang",
      town: "Gent",
      organiser: "cv",
      places: 45,
    },
    visits: [
      {
        date: "2026-07-07",
        draft: "2026-07-22",
        reaction: "2026-07-30",
        final: "2026-08-13",
        reason: "klacht",
        breaches: 6,
        points: 1,
        advice: "opstart_handhaving",
        followUps: [
          ["onderzoeksfase", "2026-08-13"],
          ["handhaving", "2026-08-26"],
        ],
      },
      {
        date: "2025-01-14",
        draft: "2025-01-28",
        final: "2025-02-11",
        breaches: 1,
        fixedOn: "2025-06-03",
        dimensions: 5,
        followUps: [
          ["onderzoeksfase", "2025-02-11"],
          ["opvolging_organisator", "2025-03-04", "werking_bijsturen"],
          ["geen_verdere_opvolging", "2025-06-05"],
        ],
      },
    ],
    trajectories: [
      {
        triggers: ["inspectie", "klacht"],
        report: 1,
        start: "2026-08-26",
        steps: [{ kind: "aanmaning", decided: "2026-08-26", notified: "2026-08-28" }],
      },
    ],
  },
  {
    number: 23,
    location: {
      name: "Snoezen van Nergenshuizen",
      careType: "groepsopvang",
      town: "Merelbeke-Melle",
      organiser: "nv",
      places: 31,
    },
    trajectories: [
      {
        triggers: ["klacht"],
        start: "2026-06-15",
        steps: [
          { kind: "aanmaning", decided: "2026-06-15", notified: "2026-06-17" },
          {
            kind: "voornemen",
            measure: "wijziging_vergunning",
            decided: "2026-10-05",
            notified: "2026-10-07",
            reply: { day: "2026-10-16" },
          },
        ],
      },
    ],
    visits: [
      {
        date: "2026-06-24",
        draft: "2026-07-08",
        final: "2026-07-22",
        reason: "klacht",
        breaches: 3,
        advice: "verderzetting_handhaving",
        followUps: [
          ["onderzoeksfase", "2026-07-22"],
          ["handhaving", "2026-07-27"],
        ],
      },
    ],
  },
];

const otherMeasures: readonly LocationExample[] = [
  {
    number: 24,
    location: {
      name: "De Denkbeeldige Giraf",
      careType: "groepsopvang",
      town: "Leuven",
      organiser: "cv",
      places: 26,
    },
    trajectories: [
      {
        triggers: ["inspectie"],
        start: "2026-02-02",
        steps: [
          { kind: "aanmaning", decided: "2026-02-02", notified: "2026-02-04" },
          {
            kind: "voornemen",
            measure: "wijziging_vergunning",
            decided: "2026-04-13",
            notified: "2026-04-15",
          },
          {
            kind: "beslissing",
            measure: "wijziging_vergunning",
            decided: "2026-05-18",
            notified: "2026-05-20",
            from: "2026-06-01",
            appeal: {
              filed: "2026-06-02",
              examinedOn: "2026-06-16",
              admissible: "ja",
              suspends: "onbekend",
              outcome: "herzien",
              ruledOn: "2026-09-08",
            },
            reply: { day: "2026-06-01", releasedOn: "2026-06-10" },
          },
        ],
      },
    ],
    visits: [
      {
        date: "2026-03-10",
        draft: "2026-03-24",
        final: "2026-04-07",
        reason: "opvolging",
        breaches: 3,
        advice: "verderzetting_handhaving",
        followUps: [
          ["onderzoeksfase", "2026-04-07"],
          ["handhaving", "2026-04-10"],
        ],
      },
    ],
  },
  {
    number: 25,
    location: {
      name: "Vlindertjes van Verzonnenland",
      careType: "groepsopvang",
      town: "Hasselt",
      organiser: "nv",
      places: 52,
      price: "inkomenstarief",
      subsidies: ["T2A"],
    },
    trajectories: [
      {
        triggers: ["inspectie"],
        start: "2024-09-02",
        end: "2026-03-31",
        closing: "maatregel_uitgevoerd",
        steps: [
          { kind: "aanmaning", decided: "2024-09-02", notified: "2024-09-04" },
          {
            kind: "voornemen",
            measure: "vermindering_subsidie",
            decided: "2024-11-04",
            notified: "2024-11-06",
          },
          {
            kind: "beslissing",
            measure: "vermindering_subsidie",
            decided: "2024-12-09",
            notified: "2024-12-11",
            from: "2025-01-01",
            until: "2025-06-30",
            appeal: {
              filed: "2024-12-20",
              examinedOn: "2025-01-06",
              admissible: "ja",
              suspends: "nee",
              outcome: "ingetrokken",
              ruledOn: "2025-02-03",
            },
          },
          {
            kind: "beslissing",
            measure: "schorsing_subsidie",
            decided: "2025-06-16",
            notified: "2025-06-18",
            from: "2025-07-01",
            until: "2025-09-30",
          },
          {
            kind: "beslissing",
            measure: "terugvordering_subsidie",
            decided: "2025-10-06",
            notified: "2025-10-08",
            from: "2025-11-01",
            amountEur: 2475,
            appeal: {
              filed: "2025-12-15",
              examinedOn: "2025-12-29",
              admissible: "nee",
              suspends: "nee",
              outcome: "onontvankelijk",
              ruledOn: "2026-01-19",
            },
          },
          {
            kind: "beslissing",
            measure: "stopzetting_subsidie",
            decided: "2025-12-08",
            notified: "2025-12-10",
            from: "2026-01-01",
          },
        ],
      },
    ],
  },
  {
    number: 26,
    location: {
      name: "De Papieren Eekhoorn",
      careType: "groepsopvang",
      town: "Kortrijk",
      organiser: "nv",
      places: 17,
      price: "vrije_prijs",
      subsidies: ["T0"],
    },
    trajectories: [
      {
        triggers: ["inspectie"],
        start: "2025-05-05",
        end: "2026-01-30",
        closing: "maatregel_uitgevoerd",
        steps: [
          { kind: "aanmaning", decided: "2025-05-05", notified: "2025-05-07" },
          { kind: "voornemen", measure: "geldboete", decided: "2025-07-14", notified: "2025-07-16" },
          {
            kind: "beslissing",
            measure: "geldboete",
            decided: "2025-09-01",
            notified: "2025-09-03",
            from: "2025-09-15",
            amountEur: 1250,
            appeal: {
              filed: "2025-09-16",
              examinedOn: "2025-09-30",
              admissible: "ja",
              suspends: "onbekend",
              outcome: "bevestigd",
              ruledOn: "2025-12-09",
            },
          },
        ],
      },
    ],
  },
];

const closedTrajectories: readonly LocationExample[] = [
  {
    number: 27,
    location: {
      name: "'t Gefantaseerd Eendje",
      careType: "gezinsopvang",
      town: "Leuven",
      organiser: "natuurlijk_persoon",
      isPrivateHome: true,
    },
    trajectories: [
      {
        triggers: ["gevaarsituatie", "melding"],
        start: "2025-03-03",
        end: "2025-04-28",
        closing: "ongegrond",
        steps: [
          {
            kind: "beslissing",
            measure: "schorsing_vergunning",
            isUrgent: true,
            isPrecaution: true,
            decided: "2025-03-03",
            notified: "2025-03-03",
            from: "2025-03-04",
            until: "2025-04-25",
          },
        ],
      },
    ],
  },
  {
    number: 28,
    location: {
      name: "Rakkers van Voorbeeldendries",
      careType: "groepsopvang",
      town: "Horebeke",
      organiser: "vzw",
      places: 28,
    },
    visits: [
      {
        date: "2023-09-05",
        draft: "2023-09-20",
        final: "2023-10-04",
        breaches: 5,
        fixedOn: "2024-05-06",
        advice: "opstart_handhaving",
        followUps: [
          ["onderzoeksfase", "2023-10-04"],
          ["handhaving", "2023-10-16"],
          ["geen_verdere_opvolging", "2024-06-03"],
        ],
      },
      {
        date: "2024-04-16",
        draft: "2024-04-29",
        final: "2024-05-13",
        reason: "opvolging",
        points: 1,
        followUps: [
          ["onderzoeksfase", "2024-05-13"],
          ["geen_verdere_opvolging", "2024-06-03"],
        ],
      },
    ],
    trajectories: [
      {
        triggers: ["inspectie"],
        report: 1,
        start: "2023-10-16",
        end: "2024-06-03",
        closing: "tekorten_weggewerkt",
        steps: [
          { kind: "aanmaning", decided: "2023-10-16", notified: "2023-10-18" },
          {
            kind: "voornemen",
            measure: "schorsing_vergunning",
            decided: "2024-01-22",
            notified: "2024-01-24",
          },
          { kind: "beslissing", measure: "geen_maatregel", decided: "2024-05-06", notified: "2024-05-08" },
        ],
      },
    ],
  },
];

const hiddenEnforcement: readonly LocationExample[] = [
  {
    number: 29,
    location: {
      name: "De Verzonnen Uil",
      careType: "groepsopvang",
      town: "Gent",
      organiser: "vzw",
      places: 32,
    },
    trajectories: [
      {
        triggers: ["inspectie"],
        start: "2026-10-29",
        steps: [{ kind: "aanmaning", decided: "2026-10-29", notified: "2026-10-30" }],
      },
    ],
  },
  {
    number: 30,
    location: {
      name: "De Onbestaande Kikker",
      careType: "groepsopvang",
      town: "Oostende",
      organiser: "vzw",
      places: 20,
    },
    trajectories: [
      {
        triggers: ["klacht"],
        start: "2022-08-15",
        end: "2023-02-20",
        closing: "tekorten_weggewerkt",
        steps: [{ kind: "aanmaning", decided: "2022-08-15", notified: "2022-08-17" }],
      },
      { triggers: ["melding"], start: "2026-09-14", steps: [{ kind: "aanmaning", decided: "2026-09-14" }] },
    ],
  },
  {
    number: 38,
    location: {
      name: "De Fictieve Vlinder",
      careType: "groepsopvang",
      town: "Mechelen",
      organiser: "nv",
      places: 37,
    },
    trajectories: [
      {
        triggers: ["inspectie"],
        start: "2025-02-03",
        end: "2025-09-01",
        closing: "tekorten_weggewerkt",
        steps: [
          { kind: "aanmaning", decided: "2025-02-03", notified: "2025-02-05" },
          {
            kind: "voornemen",
            measure: "schorsing_vergunning",
            decided: "2025-05-12",
            notified: "2025-05-14",
          },
          { kind: "aanmaning", decided: "2025-06-16", notified: "2025-06-18" },
        ],
      },
      {
        triggers: ["melding"],
        start: "2026-01-12",
        end: "2026-05-18",
        closing: "tekorten_weggewerkt",
        steps: [{ kind: "aanmaning", decided: "2026-01-12", notified: "2026-01-14" }],
      },
    ],
    withholdings: [
      { subject: "handhavingsstap", number: "S-000038-1-1", from: "2025-03-01", column: "toelichting" },
      { subject: "handhavingsstap", number: "S-000038-1-2", from: "2025-07-01" },
      { subject: "handhavingstraject", number: "T-000038-2", from: "2026-06-01" },
    ],
  },
];

/** The dossiers 5, 6, 22–33, 38 and 48. */
export const enforcementExamples: readonly LocationExample[] = [
  ...suspensions,
  ...liftings,
  ...openTrajectories,
  ...otherMeasures,
  ...closedTrajectories,
  ...hiddenEnforcement,
];
