/**
 * Imported first by every command. Linux and Windows get Node 24 from the lockfile; elsewhere one's own has to
 * be as new, and this says so in one line.
 */
const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 24) {
  console.error(
    `Node ${process.versions.node} is too old: this project needs Node 24 or newer. Install it, then run npm ci again.`,
  );
  process.exit(1);
}
