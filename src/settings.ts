import { createRequire } from "node:module";
import { resolve } from "node:path";
import { z } from "zod";
import config from "../portal.config.ts";
import { settingsSchema, type Settings } from "./domain/settings-schema.ts";

/** PORTAL_CONFIG names another file instead of portal.config.ts, as a second site from one checkout needs. */
const otherFile = process.env["PORTAL_CONFIG"];

function readSettings(): Settings {
  const result = settingsSchema.safeParse(otherFile ? readConfig(otherFile) : config);
  if (result.success) return result.data;
  throw new Error(`${otherFile ?? "portal.config.ts"}: ${z.prettifyError(result.error)}`);
}

/** Node reads it, not the bundler: which file it is, is known only when the build runs. */
function readConfig(file: string): unknown {
  const path = resolve(file);
  return (createRequire(path)(path) as { default: unknown }).default;
}

/** The publisher's settings out of portal.config.ts, validated, with defaults filled in. */
export const settings: Settings = readSettings();
