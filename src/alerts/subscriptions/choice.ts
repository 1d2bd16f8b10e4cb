/** The topics and the pace that a person chose, and the form in which the database stores them. */
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

/** Reads a choice out of a form, where no topic means all; returns null for a choice that no form offers. */
export function parseChoice(topics: readonly string[], pace: string | undefined): Choice | null {
  const result = choiceSchema.safeParse({ topics: topics.length > 0 ? topics : [...alertTopics], pace });
  return result.success ? result.data : null;
}

/** Joins topics for the database. */
export function joinTopics(topics: readonly AlertTopic[]): string {
  return topics.join(",");
}

/** Splits topics out of the database. */
export function splitTopics(joined: string): AlertTopic[] {
  const parts = joined.split(",");
  return alertTopics.filter((topic) => parts.includes(topic));
}
