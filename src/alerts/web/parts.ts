/** What the web side works with, handed over by main.ts or a test. */
import type { Context } from "hono";
import type { MailContext } from "../mail/context.ts";
import type { BatchedWrite } from "../database/batch-writes.ts";
import type { Db } from "../database/open.ts";
import type { Effects } from "../effects.ts";
import type { LimitContext } from "../limits.ts";
import type { Log } from "../log-events.ts";
import type { SubjectList } from "../subscriptions/subjects.ts";
import type { Mailbox } from "../mail/mailbox.ts";
import type { ServiceMetric } from "../service-metrics.ts";

export interface WebParts {
  db: Db;
  batchWrite: BatchedWrite;
  clock: Pick<Effects, "now">;
  log: Log;
  portal: () => MailContext;
  /** Null until a publication could be read. */
  subjects: () => SubjectList | null;
  limits: LimitContext;
  /** The IP address that a request came from. */
  addressOf: (context: Context) => string;
  /** Null: no hook. */
  hookSecret: string | null;
  /** Called after a well-signed hook; looks for a new publication by itself. */
  onPublication: () => void;
  metrics: () => Promise<ServiceMetric[]>;
  /** The development mailbox; null in operation. */
  mailbox: Mailbox | null;
}
