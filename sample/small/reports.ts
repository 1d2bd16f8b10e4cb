/** Curated locations that show reports: drafts, dates, follow-up, replies, texts that are withheld. */
import type { Curator } from "./curator.ts";

/** Adds the dossiers 14–21 and 34–37. */
export function addReportExamples(curator: Curator): void {
  addDrafts(curator);
  addFollowUps(curator);
  addReplies(curator);
  addWithheldTexts(curator);
}

function addDrafts(curator: Curator): void {
  const sent = curator.add(14, {
    name: "De Denkbeeldige Draak",
    careType: "groepsopvang",
    town: "Gent",
    organiser: "bv",
    places: 30,
  });
  curator.addVisit(sent, { date: "2026-10-08", draft: "2026-10-25", final: "2026-11-08", breaches: 2 });

  const reacted = curator.add(15, {
    name: "'t Verzonnen Sterretje",
    careType: "groepsopvang",
    town: "Gent",
    organiser: "bv",
    places: 18,
  });
  curator.addVisit(reacted, {
    date: "2024-05-14",
    draft: "2024-05-29",
    final: "2024-06-12",
    followUps: [
      ["onderzoeksfase", "2024-06-12"],
      ["geen_verdere_opvolging", "2024-07-02"],
    ],
  });
  curator.addVisit(reacted, {
    date: "2026-09-28",
    draft: "2026-10-12",
    reaction: "2026-10-20",
    final: "2026-11-05",
    breaches: 4,
    points: 1,
  });

  const stale = curator.add(16, {
    name: "De Bedachte Bosuil",
    careType: "groepsopvang",
    town: "Leuven",
    organiser: "bv",
    places: 23,
  });
  curator.addVisit(stale, { date: "2024-02-06", draft: "2024-02-21", reaction: "2024-03-01", breaches: 3 });

  const today = curator.add(17, {
    name: "Bengels van Luchtkasteel",
    careType: "groepsopvang",
    town: "Oostende",
    organiser: "vzw",
    places: 34,
  });
  curator.addVisit(today, {
    date: "2026-09-29",
    draft: "2026-10-17",
    final: "2026-10-31",
    breaches: 1,
    points: 1,
    followUps: [["onderzoeksfase", "2026-10-31"]],
  });
  curator.addVisit(today, {
    date: "2026-10-05",
    draft: "2026-10-18",
    final: "2026-11-01",
    reason: "klacht",
    breaches: 1,
  });

  const early = curator.add(18, {
    name: "De Papieren Zeester",
    careType: "groepsopvang",
    town: "Oostende",
    organiser: "vzw",
    places: 27,
  });
  curator.addVisit(early, {
    date: "2022-11-16",
    draft: "2022-12-01",
    final: "2022-12-15",
    breaches: 2,
    followUps: [
      ["onderzoeksfase", "2022-12-15"],
      ["geen_verdere_opvolging", "2023-01-10"],
    ],
  });
  curator.addVisit(early, {
    date: "2022-11-17",
    draft: "2022-12-02",
    final: "2022-12-16",
    reason: "herevaluatie",
    followUps: [
      ["onderzoeksfase", "2022-12-16"],
      ["geen_verdere_opvolging", "2023-01-11"],
    ],
  });
}

function addFollowUps(curator: Curator): void {
  const steer = curator.add(19, {
    name: "De Fictieve Duizendpoot",
    careType: "groepsopvang",
    town: "Mechelen",
    organiser: "bv",
    places: 21,
  });
  curator.addVisit(steer, {
    date: "2026-06-02",
    draft: "2026-06-16",
    final: "2026-06-30",
    breaches: 2,
    followUps: [
      ["onderzoeksfase", "2026-06-30"],
      ["opvolging_organisator", "2026-07-20", "werking_bijsturen"],
    ],
  });

  const talk = curator.add(20, {
    name: "Snoezen van Verzinneghem",
    careType: "groepsopvang",
    town: "Mechelen",
    organiser: "bv",
    places: 33,
  });
  curator.addVisit(talk, {
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
  });

  const research = curator.add(21, {
    name: "'t Bedacht Wolkje",
    careType: "gezinsopvang",
    town: "Merelbeke-Melle",
    organiser: "eenmanszaak",
    isPrivateHome: false,
  });
  curator.addVisit(research, {
    date: "2026-09-15",
    draft: "2026-09-29",
    final: "2026-10-13",
    breaches: 1,
    points: 1,
    reason: "opvolging",
    followUps: [["onderzoeksfase", "2026-10-14"]],
  });
}

function addReplies(curator: Curator): void {
  const waiting = curator.add(34, {
    name: "De Onbestaande Regenboog",
    careType: "groepsopvang",
    town: "Leuven",
    organiser: "ander",
    places: 40,
  });
  curator.addVisit(waiting, {
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
  });
  curator.addVisit(waiting, {
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
  });
}

function addWithheldTexts(curator: Curator): void {
  const planted = curator.add(35, {
    name: "De Gefantaseerde Olifant",
    careType: "groepsopvang",
    town: "Gent",
    organiser: "nv",
    places: 48,
  });
  for (const [planting, year] of [
    ["conclusie", 2023],
    ["omschrijving", 2024],
    ["tekst", 2025],
  ] as const) {
    curator.addVisit(planted, {
      date: `${year}-03-04`,
      draft: `${year}-03-18`,
      final: `${year}-04-01`,
      breaches: 1,
      planted: planting,
      fixedOn: `${year}-07-01`,
      followUps: [
        ["onderzoeksfase", `${year}-04-01`],
        ["opvolging_organisator", `${year}-04-20`, "werking_bijsturen"],
        ["geen_verdere_opvolging", `${year}-07-02`],
      ],
      reply: { day: `${year}-04-10`, releasedOn: `${year}-04-18` },
    });
  }
  curator.addTrajectory(planted, {
    triggers: ["melding"],
    start: "2025-06-02",
    end: "2025-12-01",
    closing: "tekorten_weggewerkt",
    steps: [{ kind: "aanmaning", decided: "2025-06-02", notified: "2025-06-04", planted: "toelichting" }],
  });

  const partly = curator.add(36, {
    name: "Deugnieten van Fantasierijk",
    careType: "groepsopvang",
    town: "Anderlecht",
    organiser: "bv",
    places: 25,
  });
  const first = curator.addVisit(partly, {
    date: "2024-06-11",
    draft: "2024-06-25",
    final: "2024-07-09",
    breaches: 2,
    followUps: [
      ["onderzoeksfase", "2024-07-09"],
      ["geen_verdere_opvolging", "2024-08-01"],
    ],
    reply: { day: "2024-07-20", releasedOn: "2024-07-30" },
  });
  const second = curator.addVisit(partly, {
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
  });
  const third = curator.addVisit(partly, {
    date: "2026-03-17",
    draft: "2026-03-31",
    final: "2026-04-14",
    breaches: 1,
    reason: "klacht",
    followUps: [
      ["onderzoeksfase", "2026-04-14"],
      ["geen_verdere_opvolging", "2026-05-05"],
    ],
  });
  curator.withhold("inspectierapport", first.number, "2024-09-01", { column: "conclusie" });
  curator.withhold("vaststelling", `${second.number}#1`, "2025-12-01", { column: "omschrijving" });
  curator.withhold("vaststelling", `${second.number}#2`, "2025-12-01");
  curator.withhold("reactie", second.number, "2026-01-05");
  curator.withhold("inspectierapport", third.number, "2026-05-01");
  curator.withhold("locatie", partly.location.dossier, "2025-01-01", {
    column: "website",
    until: "2025-03-31",
  });
  curator.withhold("reactie", first.number, "2026-11-15", { column: "tekst" });

  const hidden = curator.add(37, {
    name: "De Verzonnen Toverhoed",
    careType: "groepsopvang",
    town: "Anderlecht",
    organiser: "comm_v",
    places: 19,
  });
  curator.addVisit(hidden, { date: "2025-05-06", draft: "2025-05-20", final: "2025-06-03", breaches: 1 });
  curator.withhold("locatie", hidden.location.dossier, "2026-02-01");
}
