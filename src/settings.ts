import { z } from "zod";
import config from "../portal.config.ts";
import { settingsSchema, type Settings } from "./domain/settings-schema.ts";

function readSettings(): Settings {
  const result = settingsSchema.safeParse(config);
  if (result.success) return result.data;
  throw new Error(`portal.config.ts: ${z.prettifyError(result.error)}`);
}

/** The publisher's settings out of portal.config.ts, validated, with defaults filled in. */
export const settings: Settings = readSettings();
