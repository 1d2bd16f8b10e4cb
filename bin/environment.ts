/**
 * Imported first by every command: a Node that is new enough, and no telemetry of the site builder.
 * Linux and Windows get Node 24 out of the lockfile; elsewhere one's own has to be as new.
 */
const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 24) {
  console.error(
    `Node ${process.versions.node} is too old: this project needs Node 24 or newer. Install it, then run npm ci again.`,
  );
  process.exit(1);
}

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
