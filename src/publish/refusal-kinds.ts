import { PublicationRefused, type RefusalKind } from "../change-log/refused.ts";

/** Returns why a run was refused; null where the error is no refusal but a fault of the program. */
export function refusalKindsOf(error: unknown): readonly RefusalKind[] | null {
  if (error instanceof PublicationRefused) return error.kinds;
  // The class is known to the rooms that read exports alone.
  return error instanceof Error && error.name === "ExportRefused" ? ["export"] : null;
}
