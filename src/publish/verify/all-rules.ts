/** Every rule that a site is held against, in the order of the report: a file in the folder `rules` each. */
import type { Rule } from "./rule.ts";
import { assets } from "./rules/assets.ts";
import { contentPolicy } from "./rules/content-policy.ts";
import { elsewhere } from "./rules/elsewhere.ts";
import { feeds } from "./rules/feeds.ts";
import { fileHashes } from "./rules/file-hashes.ts";
import { jsonFiles } from "./rules/json-files.ts";
import { knownFiles } from "./rules/known-files.ts";
import { links } from "./rules/links.ts";
import { pageWeight } from "./rules/page-weight.ts";
import { pastSteps } from "./rules/past-steps.ts";
import { portalIndex } from "./rules/portal-index.ts";
import { privateHomes } from "./rules/private-homes.ts";
import { recordPages } from "./rules/record-pages.ts";
import { registerRecords } from "./rules/register-records.ts";
import { rowCounts } from "./rules/row-counts.ts";
import { scripts } from "./rules/scripts.ts";
import { securityFile } from "./rules/security-file.ts";
import { textIndex } from "./rules/text-index.ts";
import { wholeFiles } from "./rules/whole-files.ts";

export const allRules: readonly Rule[] = [
  wholeFiles,
  knownFiles,
  registerRecords,
  recordPages,
  rowCounts,
  jsonFiles,
  feeds,
  links,
  assets,
  elsewhere,
  scripts,
  contentPolicy,
  pageWeight,
  pastSteps,
  privateHomes,
  textIndex,
  portalIndex,
  securityFile,
  fileHashes,
];
