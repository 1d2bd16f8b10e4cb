/** Labels of the codes that only the downloads need. */
import type { ComplaintScope, TextState } from "../codes.ts";
import { sources, type Term } from "./term.ts";

export const textStateTerms: Record<TextState, Term> = {
  online: {
    term: "Online",
    definition: "De tekst staat in de kolom ernaast.",
    source: sources.policy,
  },
  niet_online: {
    term: "Niet online",
    definition:
      "Er is een tekst, maar hij staat niet online. Er kunnen bijvoorbeeld persoonsgegevens in staan.",
    notThis: "Dit betekent niet dat er iets mis is.",
    source: sources.policy,
  },
  zie_pagina: {
    term: "Zie de pagina",
    definition:
      "De handhaving is afgesloten. De tekst staat enkel op de pagina van de stap, buiten het bereik van zoekmachines.",
    source: sources.policy,
  },
};

export const complaintScopeTerms: Record<ComplaintScope, Term> = {
  locatie: {
    term: "Locatie",
    definition: "Het aantal klachten over één locatie.",
    source: sources.policy,
  },
  gemeente: {
    term: "Gemeente",
    definition: "Het aantal klachten over alle locaties van de gemeente samen, gezinswoningen ook.",
    source: sources.policy,
  },
};
