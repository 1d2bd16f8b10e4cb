/** The parts of the service that its web pages need, handed over by main.ts or a test. */
import type { Context } from "hono";
import type { MailContext } from "../mail/context.ts";
import type { BatchedWrite } from "../database/batch-writes.ts";
import type { DatabaseHealth } from "../database/health.ts";
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
  databaseHealth: () => Promise<DatabaseHealth>;
  /** Returns false until the tables are up to date; until then no page works but /health. */
  isStarted: () => boolean;
  clock: Pick<Effects, "now">;
  log: Log;
  portal: () => MailContext;
  /** Returns null until a publication could be read. */
  subjects: () => SubjectList | null;
  limits: LimitContext;
  /** Returns the IP address from which a request came. */
  ipOf: (context: Context) => string;
  /** Null when there is no hook. */
  hookSecret: string | null;
  /** Called after a well-signed hook; it makes the service read the current publication. */
  onPublication: () => void;
  metrics: () => Promise<ServiceMetric[]>;
  /** The development mailbox; null in operation. */
  mailbox: Mailbox | null;
}
