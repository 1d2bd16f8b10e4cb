import { describe, expect, it, test } from "vitest";
import { changeKinds, type ChangeKind, type TransferKind } from "../domain/codes.ts";
import type { Change } from "../domain/records.ts";
import { testRegister } from "../register/fixtures/records.ts";
import { changeClause, changeClauses } from "./change-clauses.ts";

describe("the clause of a kind of change", () => {
  test.each<[kind: ChangeKind, one: string, many: string]>([
    ["locatie_nieuw", "de locatie staat voor het eerst online", "de locatie staat voor het eerst online"],
    ["vergunning_geschorst", "de vergunning is geschorst", "de vergunning is geschorst"],
    ["vergunning_opgeheven", "de vergunning is opgeheven", "de vergunning is opgeheven"],
    ["opvang_gestopt", "de opvang op dit adres is gestopt", "de opvang op dit adres is gestopt"],
    ["vergunning_geldt_weer", "de vergunning geldt weer", "de vergunning geldt weer"],
    ["rapport_gepubliceerd", "er kwam een inspectierapport bij", "er kwamen 3 inspectierapporten bij"],
    ["opvolging_gewijzigd", "de opvolging is gewijzigd", "de opvolging is gewijzigd"],
    ["vaststelling_hersteld", "een tekort is hersteld", "3 tekorten zijn hersteld"],
    ["stap_gepubliceerd", "er kwam een handhavingsstap bij", "er kwamen 3 handhavingsstappen bij"],
    ["bezwaar_ingediend", "er kwam een bezwaar bij", "er kwamen 3 bezwaren bij"],
    [
      "bezwaar_beslist",
      "er kwam een uitspraak over een bezwaar bij",
      "er kwamen 3 uitspraken over bezwaren bij",
    ],
    [
      "handhaving_afgesloten",
      "een handhavingstraject is afgesloten",
      "3 handhavingstrajecten zijn afgesloten",
    ],
    [
      "reactie_gepubliceerd",
      "er kwam een reactie van de organisator bij",
      "er kwamen 3 reacties van de organisator bij",
    ],
    ["gegeven_aangepast", "een tekst of gegeven is aangepast", "3 teksten of gegevens zijn aangepast"],
    ["ingetrokken", "een gegeven is ingetrokken", "3 gegevens zijn ingetrokken"],
  ])("of %s has its number", (kind, one, many) => {
    const clauseOf = (total: number): string =>
      changeClause({ kind, total, careType: "groepsopvang", transfer: null }).replaceAll("\u00A0", " ");
    expect([clauseOf(1), clauseOf(3)]).toEqual([one, many]);
  });

  test.each<[transfer: TransferKind, clause: string]>([
    ["overname", "de opvang is overgenomen"],
    ["verhuis", "de opvang is verhuisd"],
    ["wijziging_rechtsvorm", "de opvang kreeg een andere rechtsvorm"],
  ])("of a transfer names it: %s", (transfer, clause) => {
    expect(changeClause({ kind: "overgang", total: 1, careType: "groepsopvang", transfer })).toBe(clause);
  });

  it("speaks of the quality label of out-of-school care", () => {
    const told = changeKinds.map((kind) =>
      changeClause({ kind, total: 1, careType: "buitenschools", transfer: null }),
    );
    expect(told).toContain("het kwaliteitslabel is geschorst");
    expect(told.join(" ")).not.toContain("vergunning");
  });
});

it("tells changes of one kind together, in the order of their first", () => {
  const change = (kind: ChangeKind): Change => ({
    id: kind,
    kind,
    locationIds: ["L1"],
    recordId: null,
    date: "2026-04-20",
    publishedOn: "2026-04-20",
    publication: 2,
    url: null,
  });
  const changes = (["stap_gepubliceerd", "vergunning_geschorst", "stap_gepubliceerd"] as const).map(change);
  expect(changeClauses(testRegister(), changes).map((clause) => clause.replaceAll("\u00A0", " "))).toEqual([
    "er kwamen 2 handhavingsstappen bij",
    "de vergunning is geschorst",
  ]);
});
