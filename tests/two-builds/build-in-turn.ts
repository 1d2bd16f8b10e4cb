/** Builds several sites one after the other in one process; its argument lists them as JSON. */
import { join } from "node:path";
import { settingsSchema, type SettingsInput } from "../../src/domain/settings-schema.ts";
import { buildSite } from "../../src/publish/build-site.ts";

export interface Site {
  exportDirectory: string;
  outDirectory: string;
  settings: SettingsInput;
}

const root = join(import.meta.dirname, "../..");

for (const { exportDirectory, outDirectory, settings } of JSON.parse(process.argv[2] ?? "[]") as Site[]) {
  await buildSite(
    { exportDirectory, previousPublication: null, settings: settingsSchema.parse(settings) },
    { outDirectory, root, progress: { report: () => undefined, isLive: false } },
  );
}
