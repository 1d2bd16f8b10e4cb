/**
 * Lint, and the walls of the house: in which direction each room may import.
 * Raw records stay with the loaders and the policy; everything after them reads the Register alone.
 */
import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import astro from "eslint-plugin-astro";
import globals from "globals";
import tseslint from "typescript-eslint";

/** Forbids files in `room` to import from the other rooms named. */
function wall(room, forbidden, reason) {
  return {
    files: [`src/${room}/**`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [{ regex: `^(\\.\\./)+(${forbidden.join("|")})(/|\\.ts$)`, message: reason }],
        },
      ],
    },
  };
}

const rawSide = ["data-loaders", "policy", "check-report"];
const publicSide = [
  "register",
  "figures",
  "components",
  "layouts",
  "pages",
  "publication",
  "search",
  "map",
  "full-text",
  "enforcement-browser",
  "downloads",
  "feeds",
];
const entrances = ["open-register", "open-figures", "open-publication", "open-downloads", "settings"];

const noHomeDetails = {
  selector: "MemberExpression[property.name='privateHomeDetails']",
  message: "Street and contact of a private home stand on the location page only (P7).",
};

const noWithholdings = {
  selector:
    ":matches(ImportDeclaration[source.value=/domain.withholdings\\.ts$/], ImportSpecifier[imported.name=/^(withholdingsOf|openCurrentWithholdings)$/])",
  message: "What is withheld is for the policy and for publishing: nothing that visitors see may know it.",
};

export default defineConfig(
  { ignores: ["dist/", ".astro/", ".cache/", "exports/"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  { languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  {
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { varsIgnorePattern: "^_|^Props$", argsIgnorePattern: "^_" },
      ],
      eqeqeq: "error",
      "no-console": "off",
    },
  },
  wall(
    "domain",
    [...rawSide, ...publicSide, ...entrances, "strings", "urls"],
    "The domain is the vocabulary: it imports none of our other code.",
  ),
  wall(
    "data-loaders",
    ["policy", "check-report", ...publicSide, ...entrances, "strings", "urls"],
    "Loaders know the export and the domain, nothing of what is public.",
  ),
  wall(
    "policy",
    ["check-report", ...publicSide, ...entrances, "strings", "urls"],
    "The policy sees raw records and public types only.",
  ),
  wall("check-report", publicSide, "The check report tells of the export, not of the site."),
  wall(
    "register",
    [...rawSide, "components", "layouts", "pages", ...entrances],
    "The Register holds what may be public: nothing behind the policy.",
  ),
  wall(
    "figures",
    [...rawSide, "components", "layouts", "pages", ...entrances],
    "Figures are counted out of the Register, and of nothing else.",
  ),
  wall("strings", [...rawSide, ...publicSide, ...entrances], "Strings know the domain only."),
  wall(
    "components",
    [...rawSide, "layouts", "pages", "open-register", "open-figures"],
    "Components show what they are given out of the Register.",
  ),
  wall("layouts", [...rawSide, "pages"], "Layouts read the Register, never raw records."),
  wall("pages", rawSide, "Pages read the Register, never raw records."),
  wall("search", [...rawSide, "pages"], "Search reads the Register, never raw records."),
  wall(
    "full-text",
    [...rawSide, "components", "layouts", "pages", "publication"],
    "The search inside texts reads the Register, never raw records.",
  ),
  wall(
    "downloads",
    [...rawSide, "layouts", "pages", "search", "map", "feeds", ...entrances],
    "Downloads are made of the publication that they are given.",
  ),
  wall(
    "feeds",
    [...rawSide, "layouts", "pages", "search", "map", ...entrances],
    "Feeds are made of the publication that they are given.",
  ),
  wall("map", [...rawSide, "pages"], "The map reads the Register, never raw records."),
  wall(
    "enforcement-browser",
    [...rawSide, "components", "layouts", "pages", ...entrances],
    "The enforcement browser reads the Register, never raw records.",
  ),
  wall(
    "publication",
    [...rawSide, "pages", "components"],
    "Publishing reads the Register, never raw records.",
  ),
  wall(
    "alerts",
    [...rawSide, ...publicSide, "downloads", "open-publication", "open-register"],
    "The alert service reads a publication as anybody else does: from its files.",
  ),
  {
    files: ["src/**"],
    ignores: ["src/policy/**", "src/open-register.ts", "src/publication/**"],
    rules: { "no-restricted-syntax": ["error", noHomeDetails, noWithholdings] },
  },
  { files: ["src/pages/locatie/**"], rules: { "no-restricted-syntax": ["error", noWithholdings] } },
  {
    files: ["src/open-register.ts", "src/publication/**"],
    ignores: ["src/publication/verify/**"],
    rules: { "no-restricted-syntax": ["error", noHomeDetails] },
  },
);
