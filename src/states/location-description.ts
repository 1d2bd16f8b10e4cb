/** A location and how it stands, in one or two sentences: for search engines and for those who share its page. */
import { codeTerms } from "../domain/glossary/codes.ts";
import { inSentence } from "../domain/glossary/term.ts";
import { municipalityOf } from "../register/register.ts";
import { formatDate } from "../strings/format.ts";
import { liftedLead, suspendedLead } from "./register-sentences.ts";
import type { LocationFacts } from "./location-facts.ts";
import { locationTags } from "./location-tags.ts";

/** Returns `Groepsopvang in Gent, toestand op 31 oktober 2026: vergund, in handhaving.` */
export function locationDescription(facts: LocationFacts): string {
  const { register, location, peildatum } = facts;
  const kind = codeTerms.careTypes[location.careType].term;
  const place = municipalityOf(register, location).name;
  const states = locationTags(facts)
    .filter(({ subject }) => subject !== null)
    .map(({ label }) => inSentence(label));
  const standing = `${kind} in ${place}, toestand op ${formatDate(peildatum)}: ${states.join(", ")}.`;
  return [standing, ...leadOf(facts)].join(" ");
}

function leadOf({ location }: LocationFacts): string[] {
  const { licence } = location;
  if (licence.state === "geschorst") return [suspendedLead(location)];
  return licence.state === "opgeheven" ? [liftedLead(location, licence.since)] : [];
}
