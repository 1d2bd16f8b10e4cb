/** Builds the small sample as a publication that follows an earlier one, so that there are changes to report. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { writeSample } from "../../sample/write-sample.ts";
import { loadRegister } from "../../src/load-site.ts";
import { parseSnapshot, snapshotPath, formatSnapshot } from "../../src/change-log/snapshot.ts";
import { makePublication, type Publication } from "../../src/change-log/publication.ts";
import { writeFirstSnapshot } from "../../src/publish/write-first-snapshot.ts";
import { buildSiteByCommand, testFolder } from "../site-build.ts";
import { defaultSettings } from "../../src/domain/settings-schema.ts";

export interface FollowingSite {
  folder: string;
  publication: Publication;
}

/** A peildatum long enough ago for every kind of change that the sample has. */
const earlier = "2023-12-31";

/** Builds the site into a folder of its own. */
export async function buildFollowingSite(name: string): Promise<FollowingSite> {
  const base = join(testFolder, name);
  rmSync(base, { recursive: true, force: true });
  writeSample(join(base, "earlier"), { scale: 1, seed: 1, peildatum: earlier, small: true });
  const previous = join(base, "previous");
  await writeFirstSnapshot(join(base, "earlier"), previous, defaultSettings);
  const snapshot = makeCorrections(join(previous, snapshotPath));
  const folder = join(base, "site");
  await buildSiteByCommand(inject("sampleFolder"), folder, { PORTAL_PREVIOUS: previous });
  const { register } = await loadRegister(inject("sampleFolder"), defaultSettings);
  return {
    folder,
    publication: makePublication(register, snapshot, defaultSettings.policy.pastTrajectoryYears),
  };
}

/** Changes the content of every third fact of the earlier snapshot, since the sample corrects nothing by itself. */
function makeCorrections(path: string) {
  const snapshot = parseSnapshot(readFileSync(path, "utf8"));
  const facts = snapshot.facts.map((fact, index) =>
    fact.content !== null && index % 3 === 0 ? { ...fact, content: "iets anders" } : fact,
  );
  writeFileSync(path, formatSnapshot({ ...snapshot, facts }));
  return { ...snapshot, facts };
}
