/**
 * The table of rooms and of the imports between them. `A: [B]` allows files of A to import files of B. Everything else
 * is forbidden: a new room, or a new import between rooms, is a decision that this table records.
 */
import type { AllowTable } from "./walls.ts";

const vocabulary = ["src/domain"];
const words = [...vocabulary, "src/strings", "src/urls.ts"];
/** Rooms that any code for the browser may import: none of them is, or reads, the Register. */
const inBrowser = [...words, "src/packing", "src/formats", "src/url-params"];
/** Rooms that code may import which reads the Register while the site is built. */
const fromRegister = [...words, "src/packing", "src/formats", "src/register"];

export const house: AllowTable = {
  "src/domain": [],
  // Withholdings are for the policy and for publishing alone, never for what visitors see.
  "src/domain/withholdings.ts": vocabulary,
  "src/packing": vocabulary,
  "src/formats": vocabulary,
  "src/url-params": vocabulary,
  "src/strings": vocabulary,
  "src/urls.ts": vocabulary,

  // The raw side: only these rooms can name what the public may not see.
  "src/data-loaders": vocabulary,
  "src/policy": [...vocabulary, "src/domain/withholdings.ts", "src/data-loaders"],
  "src/check-report": [...vocabulary, "src/data-loaders", "src/policy"],

  // The public side: everything reads the Register.
  "src/register": vocabulary,
  // What is so on the peildatum, out of all facts of a location together, and the sentences that say it.
  "src/states": [...words, "src/register"],
  "src/figures": fromRegister,
  "src/change-log": [...fromRegister, "src/states"],
  "src/downloads": [...fromRegister, "src/change-log"],
  "src/feeds": [...fromRegister, "src/change-log", "src/downloads"],

  // One screen's logic: `build` makes its files, `browser` reads them.
  "src/finder/browser": inBrowser,
  "src/finder/build": [...fromRegister, "src/finder/browser"],
  "src/text-search/browser": inBrowser,
  "src/text-search/build": [...fromRegister, "src/text-search/browser"],
  // Portal search reads the words of a query as the search inside texts does, and knows typos as the finder does.
  "src/portal-search/browser": [...inBrowser, "src/text-search/browser", "src/finder/browser"],
  "src/portal-search/build": [
    ...words,
    "src/portal-search/browser",
    "src/text-search/browser",
    "src/text-search/build",
  ],
  "src/enforcement-browser/browser": [...inBrowser, "src/finder/browser"],
  "src/enforcement-browser/build": [...fromRegister, "src/enforcement-browser/browser"],
  "src/map/browser": [...inBrowser, "src/finder/browser"],
  "src/map/build": [...fromRegister, "src/map/browser", "src/finder/browser"],

  "src/components": [
    ...fromRegister,
    "src/site-data.ts",
    "src/states",
    "src/figures",
    "src/change-log",
    "src/downloads",
    "src/finder/browser",
    "src/text-search/browser",
    "src/text-search/build",
    "src/portal-search/browser",
    "src/enforcement-browser/browser",
    "src/enforcement-browser/build",
    "src/map/browser",
    "src/map/build",
  ],
  "src/styles": [],
  "src/layouts": [
    ...words,
    "src/site-data.ts",
    "src/serve/page-policy.ts",
    "src/components",
    "src/styles",
    "src/portal-search/browser",
  ],
  "src/pages": [
    ...fromRegister,
    "src/site-data.ts",
    "src/components",
    "src/layouts",
    "src/styles",
    "src/states",
    "src/figures",
    "src/change-log",
    "src/downloads",
    "src/feeds",
    "src/finder/build",
    "src/finder/browser",
    "src/text-search/build",
    "src/enforcement-browser/build",
    "src/enforcement-browser/browser",
    "src/map/build",
    "src/map/browser",
  ],

  // From an export to a site: the raw and the public side meet here, and these rooms write and rename files.
  "src/site-data.ts": [...vocabulary, "src/register", "src/change-log", "src/downloads", "src/figures"],
  "src/load-site.ts": [
    ...vocabulary,
    "src/domain/withholdings.ts",
    "src/data-loaders",
    "src/policy",
    "src/register",
    "src/change-log",
    "src/figures",
    "src/site-data.ts",
  ],
  "src/publish": [
    ...fromRegister,
    "src/domain/withholdings.ts",
    "src/site-data.ts",
    "src/load-site.ts",
    "src/change-log",
    "src/downloads",
    "src/feeds",
    "src/text-search/build",
    // Verifying follows the search indexes as the browser does.
    "src/text-search/browser",
    "src/portal-search/browser",
    // The development server sends data files with the types that the built-in one gives them.
    "src/serve",
    "src/serve/page-policy.ts",
    "src/portal-search/build",
  ],

  // The web server knows files and headers, and nothing of what stands in them.
  "src/serve": vocabulary,
  // What a browser may load with a page: pages carry it, and publishing looks whether they do.
  "src/serve/page-policy.ts": vocabulary,

  // The alert service reads a publication from its files, as anybody else does.
  "src/alerts": words,
};
