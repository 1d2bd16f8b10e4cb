import { legalForms } from "../../domain/codes.ts";
import { optional, required, requiredCode } from "../columns.ts";
import { defineSourceTable } from "../parse-table.ts";
import type { RawOrganiser } from "../records.ts";
import { readUrl } from "../values/contacts.ts";
import { readCompanyNumber, readId } from "../values/ids.ts";
import { readLine } from "../values/texts.ts";

const columns = {
  organisator_id: required(readId),
  naam: required(readLine),
  rechtsvorm: requiredCode(legalForms),
  kbo_nummer: optional(readCompanyNumber),
  website: optional(readUrl),
};

export const organisersSourceTable = defineSourceTable({
  name: "edison/organisatoren",
  columns,
  key: ["organisator_id"],
  toRecord: (values, { row }): RawOrganiser => ({
    row,
    organiserId: values.organisator_id,
    name: values.naam,
    legalForm: values.rechtsvorm,
    companyNumber: values.kbo_nummer,
    website: values.website,
  }),
});
