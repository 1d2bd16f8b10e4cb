import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { repairMojibake, findMojibake } from "./mojibake.ts";

function readAs(encoding: "windows-1252" | "latin1", text: string): string {
  const bytes = Buffer.from(text);
  return encoding === "latin1" ? bytes.toString("latin1") : new TextDecoder(encoding).decode(bytes);
}

describe("text that was decoded twice is found and repaired", () => {
  test.each([
    "crèche",
    "CRÈCHE",
    "René",
    "d’Artagnan",
    "«ja»",
    "“ja” – neen…",
    "50 €",
    "12 °C",
    "à la carte",
    "dû",
    "cœur",
    "Škoda, Łódź, Yılmaz, Țară, Nguyễn",
    "e\u0301tat",
    "👶🏽",
    "✓ in orde",
    "\uFEFFnaam",
    "Γιώργος, Иван, محمد",
  ])("%s", (text) => {
    for (const encoding of ["windows-1252", "latin1"] as const) {
      const damaged = readAs(encoding, text);
      expect(findMojibake(damaged)).not.toEqual([]);
      expect(repairMojibake(damaged)).toBe(text);
    }
  });

  test("whichever Dutch or French words it contains", () => {
    const letters = fc.string({
      unit: fc.constantFrom(..."abcdeghijklmnorstuvwzéèëïöüàâçêîôûœ "),
      minLength: 1,
    });
    fc.assert(
      fc.property(letters, (text) => {
        expect(repairMojibake(readAs("windows-1252", text))).toBe(text);
      }),
    );
  });
});

describe("text is left as somebody wrote it", () => {
  test.each([
    "ÃO, São João, IRMÃ, «IRMÃ», “IRMÔ, NÃO…",
    "«CAFÉ», CAFÉ…, CAFÉ’S, L’ÉTÉ”, ÉTÉ – ÉTÉ—ÉTÉ",
    "fermé\u00A0», à\u00A0«\u00A0bonjour\u00A0», privé’…, café”…",
    "Straß“, Weiß“, GRÖß“, “Ä”",
    "É™, Ö°, ñ², ½ €, 5€, 12°",
    "Ýr Þór, Œuvre, Ångström, Üsküdar, İzmir",
    "Zoë’s crèche «De Ó» (à 5 €) – één",
  ])("%s", (text) => {
    expect(findMojibake(text)).toEqual([]);
    expect(repairMojibake(text)).toBe(text);
  });

  test("when nothing in it is damaged", () => {
    const words = fc.string({ unit: fc.constantFrom(..."abEÉÈéèëïöüçñãõâÀß ’“”«»–…€°\u00A0.,-") });
    fc.assert(
      fc.property(words, (text) => {
        // «Ã©» is an é that was decoded twice, and «â€“» a dash.
        fc.pre(!/[ÂÃÄÅ][^a-zA-Z ]|â€/.test(text));
        expect(findMojibake(text)).toEqual([]);
      }),
    );
  });
});
