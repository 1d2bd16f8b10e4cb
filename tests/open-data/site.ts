/** The small sample built as a publication that follows on an earlier one, so that there are changes to tell. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { writeSample } from "../../sample/write-sample.ts";
import { loadRegister } from "../../src/load-site.ts";
import { parseSnapshot, snapshotPath, formatSnapshot } from "../../src/change-log/snapshot.ts";
import { makePublication, type Publication } from "../../src/change-log/publication.ts";
import { writeFirstSnapshot } from "../../src/publish/write-first-snapshot.ts";
import { buildSite, testFolder } from "../site-build.ts";
import { defaultSettings } from "../../src/domain/settings-schema.ts";

export interface FollowingSite {
  folder: string;
  publication: Publication;
}

/** Long enough ago for every kind of change that the sample has. */
const earlier = "2023-12-31";

/** Builds it into a folder of its own. */
export async function buildFollowingSite(name: string): Promise<FollowingSite> {
  const place = join(testFolder, name);
  rmSync(place, { recursive: true, force: true });
  writeSample(join(place, "earlier"), { scale: 1, seed: 1, peildatum: earlier, small: true });
  const previous = join(place, "previous");
  await writeFirstSnapshot(join(place, "earlier"), previous, defaultSettings);
  const snapshot = makeCorrections(join(previous, snapshotPath));
  const folder = join(place, "site");
  await buildSite(inject("sampleFolder"), folder, { PORTAL_PREVIOUS: previous });
  const { register } = await loadRegister(inject("sampleFolder"), defaultSettings);
  return {
    folder,
    publication: makePublication(register, snapshot, defaultSettings.policy.pastTrajectoryYears),
  };
}

/** Every third fact said something else then: the sample corrects nothing by itself. */
function makeCorrections(path: string) {
  const snapshot = parseSnapshot(readFileSync(path, "utf8"));
  const facts = snapshot.facts.map((fact, place) =>
    fact.content !== null && place % 3 === 0 ? { ...fact, content: "iets anders" } : fact,
  );
  writeFileSync(path, formatSnapshot({ ...snapshot, facts }));
  return { ...snapshot, facts };
}
