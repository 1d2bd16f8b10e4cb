/** The thread that `startTextIndex` starts. */
import { workerData } from "node:worker_threads";
import type { TextIndexTask } from "./start-text-index.ts";
import { textIndexFiles } from "./text-index-files.ts";
import { writeFiles } from "./write-files.ts";

const { documents, folder } = workerData as TextIndexTask;
writeFiles(textIndexFiles(documents), folder);
