/** GET /health and GET /metrics, for operators. They show counts and nothing about a person. */
import { setTimeout as pause } from "node:timers/promises";
import type { Hono } from "hono";
import type { Moment } from "../database/schema.ts";
import type { ServiceMetric } from "../service-metrics.ts";
import type { WebParts } from "./parts.ts";

const patienceMs = 1_000;

/** Adds /health and /metrics. */
export function addOperations(app: Hono, parts: WebParts): void {
  app.get("/health", async (context) => {
    const database = await parts.databaseHealth();
    const publication = parts.subjects() !== null;
    const mail = database.state === "ok" ? await mailTrouble(parts) : undefined;
    const isWell = database.state === "ok" && publication;
    return context.json(
      {
        status: isWell ? "ok" : "failing",
        database: database.state,
        publication,
        // Restarting the service mends no mail server, so its trouble is no reason to call the service unwell.
        mail: mail === undefined ? "unknown" : mail ? "failing" : "ok",
        ...(mail && { code: mail.code }),
        ...sinceOf(mail?.since ?? database.since),
      },
      isWell ? 200 : 503,
    );
  });

  app.get("/metrics", async (context) =>
    context.text(formatPrometheusMetrics(await parts.metrics()), 200, {
      "Content-Type": "text/plain; version=0.0.4; charset=utf-8",
    }),
  );
}

function sinceOf(moment: Moment | null): { since?: string } {
  return moment === null ? {} : { since: new Date(moment).toISOString() };
}

/** Returns what keeps mails from leaving, or null; undefined where the database does not say so in time. */
async function mailTrouble({
  db,
}: WebParts): Promise<{ code: string; since: Moment | null } | null | undefined> {
  const asked = db
    .selectFrom("jobs")
    .select(["last_error", "changed_at"])
    .where("name", "=", "sending")
    .executeTakeFirst()
    .catch(() => undefined);
  const row = await Promise.race([asked, pause(patienceMs, undefined, { ref: false })]);
  if (!row) return undefined;
  return row.last_error === null ? null : { code: row.last_error, since: row.changed_at };
}

/** Writes metrics in the text format of Prometheus, which wants all values of one name together. */
export function formatPrometheusMetrics(metrics: readonly ServiceMetric[]): string {
  const lines = [...Map.groupBy(metrics, ({ name }) => name)].flatMap(([name, group]) => [
    `# HELP ${name} ${group[0]?.help ?? ""}`,
    `# TYPE ${name} ${group[0]?.type ?? "gauge"}`,
    ...group.map(({ labels, value }) => `${name}${formatLabels(labels)} ${value}`),
  ]);
  return `${lines.join("\n")}\n`;
}

function formatLabels(labels: ServiceMetric["labels"]): string {
  if (!labels) return "";
  return `{${Object.entries(labels)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(",")}}`;
}
