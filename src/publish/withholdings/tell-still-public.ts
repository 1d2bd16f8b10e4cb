/** A refusal leaves public what stands: the operator hears first what of it the export withholds. */
import { openCurrentWithholdings } from "../../open-register.ts";
import { factsOf } from "../../change-log/facts.ts";
import { readPreviousPublication } from "../../change-log/previous-publication.ts";
import { PublicationRefused } from "../../change-log/refused.ts";
import { readMemory } from "./memory-file.ts";
import { stillPublicLine } from "./messages.ts";
import { stillPublic, type CurrentPublication } from "./still-public.ts";
import { join } from "node:path";

/** The refusal with that put before it, as far as it is known; any other error as it is. */
export async function tellStillPublic(error: unknown, directory: string): Promise<unknown> {
  if (!isRefusal(error)) return error;
  const current = await readCurrent(directory);
  const opened = current && (await openCurrentWithholdings());
  if (!opened) return error;
  const facts = opened.register && factsOf(opened.register);
  const line = stillPublicLine(stillPublic(current, opened.withholdings, facts));
  return new PublicationRefused(`${line}\n${error.message}`, { cause: error });
}

function isRefusal(error: unknown): error is Error {
  return error instanceof Error && ["PublicationRefused", "ExportRefused"].includes(error.name);
}

async function readCurrent(directory: string): Promise<CurrentPublication | null> {
  const standing = await readPreviousPublication(join(directory, "current")).catch(() => null);
  if (standing === null) return null;
  const reading = await readMemory(directory);
  return { standing, memory: reading.state === "whole" ? reading.memory : null };
}
