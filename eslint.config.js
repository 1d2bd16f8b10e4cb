/** Lint. The walls between rooms, and circles of imports, are held by tests/architecture. */
import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import astro from "eslint-plugin-astro";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

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
  {
    files: ["**/*.tsx", "src/components/**/use-*.ts"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["src/**"],
    ignores: ["src/policy/**", "src/pages/locatie/**", "src/publish/verify/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "MemberExpression[property.name='privateHomeDetails']",
          message: "Street and contact of a private home stand on the location page only (P7).",
        },
      ],
    },
  },
);
