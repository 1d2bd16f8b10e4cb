/** Names what somebody follows, and finds its page on the portal. */
import type { AlertSubjectKind, SubjectRef } from "../../domain/alerts.ts";
import { subjectPhrase, unnamedSubjectPhrase } from "../../strings/alerts.ts";
import { enforcementStepsUrl, locationUrl, municipalityUrl, organiserUrl } from "../../urls.ts";
import type { MailContext } from "../mail/context.ts";

export interface NamedSubject {
  /** `De Zon`, `alle opvang in Gent`; without a name where the portal has none: `een opvang`. */
  phrase: string;
  /** Its page on the portal; null where it has none. */
  url: string | null;
  /** `unknown` until a list of subjects could be read. */
  state: "shown" | "gone" | "unknown";
}

const pagePaths: Record<AlertSubjectKind, (id: string) => string> = {
  locatie: locationUrl,
  gemeente: municipalityUrl,
  organisator: organiserUrl,
  handhaving: () => enforcementStepsUrl(),
};

/** Names a subject as the portal does now. */
export function nameSubject({ subjects, portalUrl }: MailContext, { kind, id }: SubjectRef): NamedSubject {
  const known = subjects?.find({ kind, id });
  if (known)
    return { phrase: subjectPhrase(known), url: `${portalUrl}${pagePaths[kind](id)}`, state: "shown" };
  const isGone = subjects !== null;
  return { phrase: unnamedSubjectPhrase(kind, isGone), url: null, state: isGone ? "gone" : "unknown" };
}
