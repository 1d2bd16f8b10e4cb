/** The subjects of the yearly report, in their fixed order. */
import { appeals } from "./appeals.ts";
import { complaints } from "./complaints.ts";
import { danger } from "./danger.ts";
import { durations } from "./durations.ts";
import { enforcement } from "./enforcement.ts";
import { findings } from "./findings.ts";
import { followUp } from "./follow-up.ts";
import { advice, inspections } from "./inspections.ts";
import { measures } from "./measures.ts";
import { startersAndStoppers } from "./starters-stoppers.ts";
import { stock } from "./stock.ts";
import type { Subject } from "./subject.ts";
import { byDecision, byEffect } from "./suspensions.ts";

export const subjects: readonly Subject[] = [
  stock,
  startersAndStoppers,
  inspections,
  advice,
  findings,
  followUp,
  complaints,
  danger,
  enforcement,
  measures,
  byDecision,
  byEffect,
  appeals,
  durations,
];

/** Published series on matters that this portal does not count itself. */
export const otherSubject = { id: "andere", title: "Andere gepubliceerde cijfers" };
