/** Opens a database, and is killed at its n-th query there: `node … <url> <n>`; at none for 0. */
import { dialectOf } from "../../../src/alerts/database/dialect.ts";
import { openWith } from "../../../src/alerts/database/open.ts";
import { crashPoints } from "./crash-points.ts";
import { watchedDialect } from "./watched-dialect.ts";

const [url = "", killAt = "0"] = process.argv.slice(2);
const points = crashPoints();
points.arm(Number(killAt) || null);
const db = await openWith(watchedDialect(dialectOf(url), (sql) => points.reach(`query ${sql}`)));
await db.destroy();
