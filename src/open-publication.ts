/**
 * The publication that is being made: the Register of the current export, and what changed since the last one.
 * PORTAL_PREVIOUS names that one; without it, this is the first.
 */
import { openCurrentExport } from "./open-register.ts";
import { readPreviousPublication } from "./change-log/previous-publication.ts";
import { makePublication, type Publication } from "./change-log/publication.ts";
import { settings } from "./settings.ts";

const shared = globalThis as { portalPublication?: Promise<Publication> };

/** The publication that the site is built as, made once per process. Throws PublicationRefused. */
export function openPublication(): Promise<Publication> {
  shared.portalPublication ??= makeCurrentPublication();
  return shared.portalPublication;
}

async function makeCurrentPublication(): Promise<Publication> {
  const source = process.env["PORTAL_PREVIOUS"];
  const previous = source ? await readPreviousPublication(source) : null;
  const { register } = await openCurrentExport();
  return makePublication(register, previous, settings.policy.pastTrajectoryYears);
}
