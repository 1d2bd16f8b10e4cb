import type { Municipality } from "../../domain/municipalities.ts";
import type { LoadContext } from "../load-context.ts";
import type { RowReport } from "../parse-table.ts";

/** Finds the municipality of a current code or one from before a merger. Drops the row when there is none. */
export function municipalityByCode(
  nis: string,
  report: RowReport,
  { municipalities }: LoadContext,
): Municipality | null {
  const expected = "a NIS code of now or of before a merger";
  const problem = "is no municipality of Flanders or Brussels";
  return municipalities.byNis(nis) ?? report.dropRecord("nis_code", problem, expected);
}
