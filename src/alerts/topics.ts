/** The topics that a person can choose, and the kinds of event that belong to none of them. */
import type { AlertTopic } from "../domain/alerts.ts";
import type { ChangeKind } from "../domain/codes.ts";

export type Topic = AlertTopic;

/** Null for corrections and withdrawals: they go to whoever was mailed before, whatever topics they chose. */
const topicOfKind: Record<ChangeKind, Topic | null> = {
  rapport_gepubliceerd: "rapporten",
  vaststelling_hersteld: "rapporten",
  reactie_gepubliceerd: "rapporten",
  opvolging_gewijzigd: "opvolging",
  stap_gepubliceerd: "handhaving",
  bezwaar_ingediend: "handhaving",
  bezwaar_beslist: "handhaving",
  handhaving_afgesloten: "handhaving",
  locatie_nieuw: "vergunning",
  vergunning_geschorst: "vergunning",
  vergunning_opgeheven: "vergunning",
  opvang_gestopt: "vergunning",
  vergunning_geldt_weer: "vergunning",
  overgang: "vergunning",
  gegeven_aangepast: null,
  ingetrokken: null,
};

/** Returns the topic to which events of this kind belong. */
export function topicOf(kind: ChangeKind): Topic | null {
  return topicOfKind[kind];
}
