import { expect, it } from "vitest";
import { validRow, writeExport } from "../../tests/export-folder.ts";
import { defaultSettings } from "../domain/settings-schema.ts";
import { loadRegister } from "../load-site.ts";
import { factsOf } from "./facts.ts";

it("fingerprints records as every publication before did, whatever the code calls their fields", async () => {
  const finding = validRow("modular/vaststellingen", { volgnummer: "2", hersteld_op: "" });
  const exportDirectory = writeExport(null, {
    tables: { "modular/vaststellingen": [validRow("modular/vaststellingen"), finding] },
  });
  const { register } = await loadRegister(exportDirectory, defaultSettings);
  // Another fingerprint makes every record of its kind look corrected, and mails that to everybody who follows it.
  expect(factsOf(register).flatMap(({ id, content }) => (content === null ? [] : [`${id} ${content}`])))
    .toMatchInlineSnapshot(`
    [
      "bezwaar/S1/2026-05-20/1 6e7d2f7b409e359c",
      "handhavingsstap/S1 1e4ff162646f19d6",
      "handhavingstraject/T1 525d3d5368d315a4",
      "inspectierapport/R1 da55437128523a58",
      "reactie/inspectierapport/R1/2026-04-20/1 61735a409daf6096",
      "uitspraak/S1/2026-05-20/1/bevestigd b9771702812b9792",
      "vaststelling/R1/1 321fbd3c92ee9487",
      "vaststelling/R1/2 14da6f9a98e23f00",
    ]
  `);
});
