import { describe, expect, it } from "vitest";
import { compoundSplitter } from "./compounds.ts";

const split = compoundSplitter(new Set(["participatie", "innovatie", "belangrijke", "vinden"]));

describe("a compound falls into its parts", () => {
  it.each([
    ["kinderopvang", "kinder-opvang"],
    ["Kinderopvang", "Kinder-opvang"],
    ["aanwezigheidsregister", "aanwezigheid-s-register"],
    ["handhygiëne", "hand-hygiëne"],
    ["kinderbedden", "kinder-bedden"],
    ["slaapkamerraam", "slaap-kamer-raam"],
    ["slaapkamerramen", "slaap-kamer-ramen"],
    ["traphekje", "trap-hek-je"],
    ["bedje", "bed-je"],
    ["innovatietjes", "innovatie-tjes"],
    ["klachtenprocedure", "klacht-en-procedure"],
    ["opvanginnovatie", "opvang-innovatie"],
  ])("%s", (word, parts) => {
    expect(split(word).join("-")).toBe(parts);
  });
});

describe("what is no compound stays whole", () => {
  it.each([
    "opvang",
    "handhaving",
    "maatregel",
    "plaatsvinden",
    "Zorginspectie",
    "kinderen",
    "begeleiding",
    "verantwoordelijke",
    "onvoldoende",
    "huishoudelijk",
    "zonder",
    "bedrijf",
    "toezicht",
    "ʼs",
    "",
  ])("%s", (word) => {
    expect(split(word)).toEqual([word]);
  });
});
