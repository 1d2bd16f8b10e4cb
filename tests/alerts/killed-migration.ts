/** Opens a new database and kills itself before the n-th table or index is made: `node … <file> <n>`. */
import { DatabaseSync } from "node:sqlite";
import { openDatabase } from "../../src/alerts/database/open.ts";

const [file = "", before = "0"] = process.argv.slice(2);
let made = 0;
const prepare = DatabaseSync.prototype.prepare;
DatabaseSync.prototype.prepare = function (sql: string) {
  if (/^create /i.test(sql) && ++made === Number(before)) process.kill(process.pid, "SIGKILL");
  return prepare.call(this, sql);
};
const db = await openDatabase(`sqlite:${file}`);
await db.destroy();
console.log(made);
