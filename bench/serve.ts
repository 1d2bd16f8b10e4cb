/**
 * Measures the load that a web server takes with the site of the whole sample: the built-in one, and nginx with our
 * configuration where it is installed, in one run. Server and load are processes of their own, and share the cores.
 */
import { join } from "node:path";
import type { Metrics } from "./metrics.ts";
import { load, type LoadResult } from "./serve/load.ts";
import { pagesSeenBefore, plain, requestsOf, shuffled, type SiteRequest } from "./serve/requests.ts";
import { startBuiltIn, startNginx, type ServerProcess } from "./serve/servers.ts";
import { withWholeSite } from "./whole-site.ts";

const connections = 1000;
const seconds = 20;
const warmUp = { connections: 50, seconds: 3 };
const rounds = 8;

/** Builds the whole sample, which takes a minute, and puts each server under load for half a minute. */
export async function measure(): Promise<Metrics> {
  return withWholeSite(async (site, folder) => {
    const builtIn = await measured(await startBuiltIn(site), site, "≤ 2000");
    const nginx = await startNginx(site, join(folder, "nginx"));
    if (nginx === null) console.error("nginx is not installed: the built-in server alone was measured.");
    return nginx === null ? builtIn : { ...builtIn, ...(await measured(nginx, site, null)) };
  });
}

async function measured(server: ServerProcess, site: string, p99Goal: string | null): Promise<Metrics> {
  try {
    const requests = await requestsTo(server, site);
    await load(server, requests, warmUp);
    return metricsOf(server.name, await load(server, requests, { connections, seconds }), p99Goal);
  } finally {
    await server.stop();
  }
}

/** Returns the requests of all rounds, and those for pages that the visitor has seen, with the tags of this server. */
async function requestsTo({ baseUrl }: ServerProcess, site: string): Promise<SiteRequest[]> {
  const again = await Promise.all(pagesSeenBefore(site).map((path) => askedAgain(baseUrl, path)));
  return shuffled(
    Array.from({ length: rounds }, (_, round) => [...requestsOf(site, round), ...again]).flat(),
  );
}

async function askedAgain(baseUrl: string, path: string): Promise<SiteRequest> {
  const { headers } = plain(path);
  const answer = await fetch(baseUrl + path, { headers });
  await answer.arrayBuffer();
  return { path, headers: { ...headers, "if-none-match": answer.headers.get("etag") ?? "" } };
}

function metricsOf(name: string, result: LoadResult, p99Goal: string | null): Metrics {
  const figure = (value: number, unit: string, goal: string | null = null): Metrics[string] => ({
    value,
    unit,
    goal,
  });
  const statuses = [...result.answersByStatus].sort(([a], [b]) => a - b);
  const wrong = statuses.filter(([status]) => ![200, 304, 404].includes(status));
  return {
    [`${name}: requests a second`]: figure(result.requestsPerSecond, ""),
    [`${name}: median`]: figure(result.medianMs, "ms"),
    [`${name}: p99`]: figure(result.p99Ms, "ms", p99Goal),
    [`${name}: broken or late connections`]: figure(result.errors, "", "≤ 0"),
    [`${name}: other answers than 200, 304 and 404`]: figure(
      wrong.reduce((sum, [, count]) => sum + count, 0),
      "",
      "≤ 0",
    ),
    ...Object.fromEntries(
      statuses.map(([status, count]) => [`${name}: answers ${status}`, figure(count, "")]),
    ),
    [`${name}: sent`]: figure(result.megabytesPerSecond, "MB/s"),
    [`${name}: processor time for 1,000 requests`]: figure(result.cpuSecondsPer1000, "s"),
    [`${name}: memory half-way`]: figure(result.megabytesAtHalf, "MB"),
    [`${name}: memory at the end`]: figure(result.megabytesAtEnd, "MB"),
  };
}
