/** Conditions of queries that name mails by their ids. */
import { sql } from "kysely";
import type { MailState } from "../database/schema.ts";

/**
 * The state of mails that a query names by their ids. It is written so that no index has it: of more than a few ids SQLite
 * would think that there are fewer mails in a state, and go through the whole outbox for each of its writes.
 */
export const stateOfNamed = sql<MailState>`coalesce(state, '')`;
