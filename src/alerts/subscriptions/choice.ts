/** What a person chose to hear of, and how often; and how it stands in the database. */
import { z } from "zod";
import { alertPaces, alertTopics, type AlertPace, type AlertTopic } from "../../domain/alerts.ts";

export interface Choice {
  topics: AlertTopic[];
  pace: AlertPace;
}

const choiceSchema = z.object({
  topics: z
    .array(z.enum(alertTopics))
    .transform((topics) => alertTopics.filter((topic) => topics.includes(topic))),
  pace: z.enum(alertPaces).default("direct"),
});

/** Reads a choice out of a form; no topic ticked means all of them. Null when it is no choice that a form offers. */
export function parseChoice(topics: readonly string[], pace: string | undefined): Choice | null {
  const result = choiceSchema.safeParse({ topics: topics.length > 0 ? topics : [...alertTopics], pace });
  return result.success ? result.data : null;
}

/** Topics as the database keeps them. */
export function joinTopics(topics: readonly AlertTopic[]): string {
  return topics.join(",");
}

/** Topics out of the database. */
export function splitTopics(joined: string): AlertTopic[] {
  const parts = joined.split(",");
  return alertTopics.filter((topic) => parts.includes(topic));
}
