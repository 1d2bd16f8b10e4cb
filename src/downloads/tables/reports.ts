/** Every definitive inspection report, with its newest follow-up status and the history of its statuses. */
import type { FollowUp, InspectionReport } from "../../domain/records.ts";
import { reportUrl } from "../../urls.ts";
import { fieldColumn, ownColumn, shownText, textColumns } from "../column.ts";
import { inDutch, repliesInDutch } from "../nested.ts";
import { defineDownloadTable } from "../table.ts";
import { aboutLocation, countColumn, pageColumn } from "./shared-columns.ts";

const newestFollowUp = ({ followUp }: InspectionReport): FollowUp | undefined => followUp.at(-1);

export const reportsDownloadTable = defineDownloadTable<InspectionReport>({
  name: "inspectierapporten",
  title: "Inspectierapporten",
  description: "Eén rij per definitief inspectierapport. Een rapport beschrijft één bezoek.",
  leftOut: [
    "Rapporten die nog niet definitief zijn, staan er niet bij.",
    "Bezoeken van vóór 17 november 2022 staan niet online.",
    "Bezoeken verschillen in aanleiding en omvang. Tel vaststellingen niet op om locaties te vergelijken.",
  ],
  columns: [
    fieldColumn("InspectionReport", "id", { isRequired: true, isUnique: true }, ({ id }) => id),
    ...aboutLocation<InspectionReport>(),
    fieldColumn("InspectionReport", "visitDate", { type: "date", isRequired: true }, (row) => row.visitDate),
    fieldColumn(
      "InspectionReport",
      "isAnnounced",
      { type: "boolean", isRequired: true },
      (row) => row.isAnnounced,
    ),
    fieldColumn(
      "InspectionReport",
      "reason",
      { isRequired: true, codes: "visitReasons" },
      ({ reason }) => reason,
    ),
    fieldColumn("InspectionReport", "draftDate", { type: "date", isRequired: true }, (row) => row.draftDate),
    fieldColumn("InspectionReport", "reactionDate", { type: "date" }, (row) => row.reactionDate),
    fieldColumn("InspectionReport", "finalDate", { type: "date", isRequired: true }, (row) => row.finalDate),
    ...textColumns<InspectionReport, "InspectionReport">("InspectionReport", "conclusion", (row) =>
      shownText(row.conclusion),
    ),
    fieldColumn("InspectionReport", "advice", { isRequired: true, codes: "advices" }, ({ advice }) => advice),
    fieldColumn(
      "FollowUp",
      "status",
      { codes: "followUpStatuses" },
      (row) => newestFollowUp(row)?.status ?? null,
      "opvolging_status",
    ),
    fieldColumn(
      "FollowUp",
      "action",
      { codes: "followUpActions" },
      (row) => newestFollowUp(row)?.action ?? null,
      "opvolging_actie",
    ),
    fieldColumn(
      "FollowUp",
      "date",
      { type: "date" },
      (row) => newestFollowUp(row)?.date ?? null,
      "opvolging_datum",
    ),
    ownColumn(
      [
        "opvolging_verloop",
        "Verloop van de opvolging",
        "Elke status met zijn begindag, de oudste eerst: «dag status».",
      ],
      { isList: true, pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2} [a-z_]+$" },
      ({ followUp }) => followUp.map(({ date, status }) => `${date} ${status}`),
    ),
    ownColumn(
      [
        "memoq_scores",
        "MeMoQ",
        "De scores van MeMoQ, van 1 tot 4: «dimensie=score». De versie van MeMoQ staat in het JSON-bestand. Leeg: niet gebruikt bij dit bezoek.",
      ],
      { isList: true, pattern: "^[a-z_]+=[1-4]$" },
      ({ quality }) => quality.map(({ dimension, score }) => `${dimension}=${score}`),
    ),
    countColumn(
      "aantal_reacties",
      "Reacties",
      "Hoeveel reacties van de organisator online staan. De tekst staat in het JSON-bestand.",
      ({ replies }) => replies.length,
    ),
    fieldColumn("InspectionReport", "hasPdf", { type: "boolean", isRequired: true }, ({ hasPdf }) => hasPdf),
    pageColumn<InspectionReport>(({ id }) => reportUrl(id)),
  ],
  rows: ({ publication }) => publication.register.records.reports,
  nested: ({ followUp, quality, replies }) => ({
    opvolging: inDutch("FollowUp", followUp),
    memoq: inDutch("QualityScore", quality),
    reacties: repliesInDutch(replies),
  }),
});
