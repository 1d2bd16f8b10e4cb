/** A refusal keeps the current publication online, so its message begins with what of it the export withholds. */
import { join } from "node:path";
import { factsOf } from "../../change-log/facts.ts";
import { readPreviousPublication } from "../../change-log/previous-publication.ts";
import { PublicationRefused } from "../../change-log/refused.ts";
import { withholdingsOf, withholdingsOfRefused, type LoadedRegister } from "../../load-site.ts";
import { refusalKindsOf } from "../refusal-kinds.ts";
import { readMemory } from "./memory-file.ts";
import { stillPublicLine } from "./messages.ts";
import { stillPublic, type PublishedState } from "./still-public.ts";

/**
 * Puts that before the message of a refusal, as far as it is known; returns any other error unchanged. `loaded` is null
 * for an export that was refused before it was loaded.
 */
export async function explainRefusal(
  error: unknown,
  directory: string,
  loaded: LoadedRegister | null,
): Promise<unknown> {
  const kinds = refusalKindsOf(error);
  if (kinds === null || !(error instanceof Error)) return error;
  const withholdings = loaded ? withholdingsOf(loaded) : withholdingsOfRefused(error);
  const current = withholdings && (await readCurrent(directory));
  if (!current) return error;
  const facts = loaded && factsOf(loaded.register);
  const line = stillPublicLine(stillPublic(current, withholdings, facts));
  return new PublicationRefused(`${line}\n${error.message}`, kinds, { cause: error });
}

async function readCurrent(directory: string): Promise<PublishedState | null> {
  const snapshot = await readPreviousPublication(join(directory, "current")).catch(() => null);
  if (snapshot === null) return null;
  const reading = await readMemory(directory);
  return { snapshot, memory: reading.state === "whole" ? reading.memory : null };
}
