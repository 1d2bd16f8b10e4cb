/** The subjects of the yearly report, in their fixed order. */
import { appealsSubject } from "./appeals.ts";
import { complaintsSubject } from "./complaints.ts";
import { dangerSubject } from "./danger.ts";
import { durationsSubject } from "./durations.ts";
import { enforcementSubject } from "./enforcement.ts";
import { findingsSubject } from "./findings.ts";
import { followUpSubject } from "./follow-up.ts";
import { adviceSubject, inspectionsSubject } from "./inspections.ts";
import { measuresSubject } from "./measures.ts";
import { startersAndStoppersSubject } from "./starters-stoppers.ts";
import { stockSubject } from "./stock.ts";
import type { Subject } from "./subject.ts";
import { suspensionDecisionsSubject, suspensionEffectsSubject } from "./suspensions.ts";

export const subjects: readonly Subject[] = [
  stockSubject,
  startersAndStoppersSubject,
  inspectionsSubject,
  adviceSubject,
  findingsSubject,
  followUpSubject,
  complaintsSubject,
  dangerSubject,
  enforcementSubject,
  measuresSubject,
  suspensionDecisionsSubject,
  suspensionEffectsSubject,
  appealsSubject,
  durationsSubject,
];

/** Published series on matters that this portal does not count itself. */
export const otherSubject = { id: "andere", title: "Andere gepubliceerde cijfers" };
