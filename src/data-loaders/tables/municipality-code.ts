import type { Municipality } from "../../domain/municipalities.ts";
import type { LoadContext } from "../load-context.ts";
import type { RowReport } from "../parse-table.ts";

/** The municipality of a code of now or of before a merger; without one the row is dropped. */
export function municipalityByCode(
  nis: string,
  report: RowReport,
  { municipalities }: LoadContext,
): Municipality | null {
  const expected = "a NIS code of now or of before a merger";
  const problem = "is no municipality of Flanders or Brussels";
  return municipalities.byNis(nis) ?? report.dropRecord("nis_code", problem, expected);
}
