import { optional, required } from "../columns.ts";
import { defineSourceTable } from "../parse-table.ts";
import type { RawLocalDesk } from "../records.ts";
import { readEmail, readPhone, readUrl } from "../values/contacts.ts";
import { readNisCode } from "../values/ids.ts";
import { readLine } from "../values/texts.ts";
import { municipalityByCode } from "./municipality-code.ts";

const columns = {
  nis_code: required(readNisCode),
  naam: required(readLine),
  website: optional(readUrl),
  aanvraagplatform: optional(readUrl),
  telefoon: optional(readPhone),
  email: optional(readEmail),
  adres: optional(readLine),
};

export const localDesksSourceTable = defineSourceTable({
  name: "gemeenten/lokale_loketten",
  columns,
  key: [],
  toRecord: (values, report, context): RawLocalDesk | null => {
    const municipality = municipalityByCode(values.nis_code, report, context);
    return (
      municipality && {
        row: report.row,
        municipalityNis: municipality.nis,
        name: values.naam,
        website: values.website,
        applicationPlatform: values.aanvraagplatform,
        phone: values.telefoon,
        email: values.email,
        address: values.adres,
      }
    );
  },
});
