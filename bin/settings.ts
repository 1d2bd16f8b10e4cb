/** Reads the publisher's settings: portal.config.ts, or another file that PORTAL_CONFIG names. */
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { z } from "zod";
import config from "../portal.config.ts";
import { settingsSchema, type Settings } from "../src/domain/settings-schema.ts";

/** Reads the settings and fills in defaults. Throws with the name of what is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  // A second site from one checkout has a file of its own.
  const otherFile = environment["PORTAL_CONFIG"];
  const result = settingsSchema.safeParse(otherFile ? readConfig(otherFile) : config);
  if (result.success) return result.data;
  throw new Error(`${otherFile ?? "portal.config.ts"}: ${z.prettifyError(result.error)}`);
}

/** Lets Node load the file, not the bundler, since its name is known only when the command runs. */
function readConfig(file: string): unknown {
  const path = resolve(file);
  return (createRequire(path)(path) as { default: unknown }).default;
}
