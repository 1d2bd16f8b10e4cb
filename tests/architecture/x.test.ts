import { it } from "vitest";
import { codeFilesIn, importsOf } from "./imports.ts";
import { importCycles } from "./import-cycles.ts";
it("x", () => {
  const i = importsOf(codeFilesIn("src"));
  console.log(
    i.length,
    importCycles(i)
      .map((c) => c.join(" > "))
      .join("\n"),
  );
});
