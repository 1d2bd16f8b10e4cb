/** The environment of the processes that tests start: what Node compiled for one of them, the next ones need not. */
import { join } from "node:path";

export const compileCache = { NODE_COMPILE_CACHE: join(import.meta.dirname, "../.cache/compiled") };
