/**
 * Checks that Node is new enough, and turns off Astro's telemetry; every command imports this module first.
 * Linux and Windows get Node 24 out of the lockfile; on other systems the installed Node has to be as new.
 */
const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 24) {
  console.error(
    `Node ${process.versions.node} is too old: this project needs Node 24 or newer. Install it, then run npm ci again.`,
  );
  process.exit(1);
}

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
