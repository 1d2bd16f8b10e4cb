import { describe, expect, it } from "vitest";
import { settingsSchema, type SettingsInput } from "../../domain/settings-schema.ts";
import { tileSource } from "./tile-source.ts";

function source(tileLayer: SettingsInput["tileLayer"]) {
  return tileSource(settingsSchema.parse({ tileLayer }).tileLayer);
}

describe("the tile layer", () => {
  it("is none by default", () => {
    expect(source(undefined)).toBeNull();
  });

  it("of plain tiles is used as it is, with its attribution as text", () => {
    const url = "https://tegels.voorbeeld.example/{z}/{x}/{y}.png";
    expect(source({ kind: "xyz", url, attribution: "Wij & zij <b>" })).toEqual({
      url,
      attribution: "Wij &amp; zij &lt;b>",
      maxZoom: 19,
      bounds: null,
    });
  });

  it("of a WMTS service becomes the address of a tile", () => {
    const wmts = tileSource(
      settingsSchema.parse({
        tileLayer: {
          kind: "wmts",
          url: "https://kaart.voorbeeld.example/wmts",
          layer: "grb bsk",
          tileMatrixSet: "Web",
          attribution: "Wij",
        },
      }).tileLayer,
    );
    const url = new URL(wmts?.url ?? "");
    expect(url.origin).toBe("https://kaart.voorbeeld.example");
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      service: "WMTS",
      request: "GetTile",
      layer: "grb bsk",
      tilematrixset: "Web",
      format: "image/png",
      tilematrix: "{z}",
      tilecol: "{x}",
      tilerow: "{y}",
    });
  });

  it("has bounds from west and south to east and north", () => {
    const url = "https://tegels.voorbeeld.example/{z}/{x}/{y}.png";
    const bounded = (bounds: [number, number, number, number]) => ({
      tileLayer: { kind: "xyz", url, attribution: "Wij", bounds },
    });
    expect(settingsSchema.safeParse(bounded([2.5, 50.6, 6, 51.6])).success).toBe(true);
    expect(settingsSchema.safeParse(bounded([50.6, 2.5, 51.6, 2.4])).success).toBe(false);
  });

  it.each([
    ["without placeholders for row and column", "https://tegels.voorbeeld.example/{z}.png"],
    ["on several hosts", "https://{s}.voorbeeld.example/{z}/{x}/{y}.png"],
    ["that is no web address", "javascript:alert(1)//{z}{x}{y}"],
    ["that would add to the content policy", "https://a.example;script-src *//{z}/{x}/{y}"],
  ])("is refused with an address %s", (_, url) => {
    expect(settingsSchema.safeParse({ tileLayer: { kind: "xyz", url, attribution: "Wij" } }).success).toBe(
      false,
    );
  });
});
