/**
 * Checks that Node is new enough, and sets what tools read from the environment; every command imports this first.
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

// The bundler gives memory back to the system as soon as it is free: the pages are rendered after it, in the same process.
process.env["MIMALLOC_PURGE_DELAY"] = "0";

// Pagefind cuts its index into pieces of this many places of words. Its default makes a first search on a phone weigh
// some 15 kB more; it has no option for this but the variable.
process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] = "4000";
