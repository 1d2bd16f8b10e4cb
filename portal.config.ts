import type { SettingsInput } from "./src/domain/settings-schema.ts";

/**
 * The publisher's settings. Each has a default that works (src/domain/settings-schema.ts names them all),
 * so only what differs has to stand here.
 */
const config: SettingsInput = {};

export default config;
