import { replySubjects } from "../../domain/codes.ts";
import { blankable, required, requiredCode } from "../columns.ts";
import { defineSourceTable } from "../parse-table.ts";
import type { RawReply } from "../records.ts";
import { readDate } from "../values/dates.ts";
import { readId } from "../values/ids.ts";
import { readText } from "../values/texts.ts";

const columns = {
  betreft: requiredCode(replySubjects),
  nummer: required(readId),
  datum: required(readDate),
  vrijgegeven_op: blankable(readDate),
  tekst: required(readText),
};

export const repliesSourceTable = defineSourceTable({
  name: "edison/reacties",
  columns,
  key: [],
  toRecord: (values, { row }): RawReply => ({
    row,
    subject: values.betreft,
    subjectId: values.nummer,
    date: values.datum,
    releasedOn: values.vrijgegeven_op,
    text: values.tekst,
  }),
});
