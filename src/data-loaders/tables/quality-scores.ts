import { qualityDimensions } from "../../domain/codes.ts";
import { required, requiredCode } from "../columns.ts";
import { defineSourceTable } from "../parse-table.ts";
import type { RawQualityScore } from "../records.ts";
import { readId } from "../values/ids.ts";
import { integer } from "../values/numbers.ts";
import { readLine } from "../values/texts.ts";

const columns = {
  rapportnummer: required(readId),
  instrumentversie: required(readLine),
  dimensie: requiredCode(qualityDimensions),
  score: required(integer(1, 4)),
};

export const qualityScoresSourceTable = defineSourceTable({
  name: "modular/memoq",
  columns,
  key: ["rapportnummer", "instrumentversie", "dimensie"],
  toRecord: (values, { row }): RawQualityScore => ({
    row,
    reportId: values.rapportnummer,
    instrumentVersion: values.instrumentversie,
    dimension: values.dimensie,
    score: values.score,
  }),
});
