/** GET /health and GET /metrics, for operators. They show counts and nothing about a person. */
import { sql } from "kysely";
import type { Hono } from "hono";
import type { ServiceMetric } from "../service-metrics.ts";
import type { WebParts } from "./parts.ts";

/** Adds /health and /metrics. */
export function addOperations(app: Hono, parts: WebParts): void {
  app.get("/health", async (context) => {
    const isReachable = await isDatabaseReachable(parts);
    const hasPublication = parts.subjects() !== null;
    const isWell = isReachable && hasPublication;
    return context.json(
      { status: isWell ? "ok" : "failing", database: isReachable, publication: hasPublication },
      isWell ? 200 : 503,
    );
  });

  app.get("/metrics", async (context) =>
    context.text(formatPrometheusMetrics(await parts.metrics()), 200, {
      "Content-Type": "text/plain; version=0.0.4; charset=utf-8",
    }),
  );
}

async function isDatabaseReachable({ db, log }: WebParts): Promise<boolean> {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch (error) {
    log("database_unreachable", { error });
    return false;
  }
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
