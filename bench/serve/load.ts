/** Asks a server for many files over many connections at once, and counts what it answers. */
import autocannon from "autocannon";
import { quantile } from "../timing.ts";
import type { SiteRequest } from "./requests.ts";
import type { ServerProcess } from "./servers.ts";

export interface LoadResult {
  requestsPerSecond: number;
  medianMs: number;
  p99Ms: number;
  /** Connections that broke or waited too long. */
  errors: number;
  answersByStatus: ReadonlyMap<number, number>;
  megabytesPerSecond: number;
  cpuSecondsPer1000: number;
  megabytesAtHalf: number;
  megabytesAtEnd: number;
}

/**
 * How many requests of the list a connection repeats. A client writes all of its requests when it starts, before any answer
 * is looked at: with the whole list, a thousand clients took seconds, which then counted as the server's.
 */
const requestsPerConnection = 40;

/** Each connection begins somewhere else in the list, so that they do not all ask for the same file at once. */
export async function load(
  server: ServerProcess,
  requests: readonly SiteRequest[],
  { connections, seconds }: { connections: number; seconds: number },
): Promise<LoadResult> {
  let started = 0;
  const latencies: number[] = [];
  const answersByStatus = new Map<number, number>();
  const cpuBefore = server.cpuSeconds();
  const { promise, resolve, reject } = Promise.withResolvers<autocannon.Result>();
  const options: autocannon.Options = {
    url: server.baseUrl,
    connections,
    duration: seconds,
    timeout: 20,
    setupClient: (client) => {
      const first = (started * 37) % requests.length;
      started += 1;
      const fromFirst = [...requests.slice(first), ...requests.slice(0, first)];
      client.setRequests(fromFirst.slice(0, requestsPerConnection).map(toRequest));
    },
  };
  autocannon(options, (error: Error | null, result) => {
    if (error) reject(error);
    else resolve(result);
  }).on("response", (_client, statusCode, _bytes, responseTime) => {
    latencies.push(responseTime);
    answersByStatus.set(statusCode, (answersByStatus.get(statusCode) ?? 0) + 1);
  });
  let megabytesAtHalf = 0;
  const half = setTimeout(() => (megabytesAtHalf = server.megabytes()), seconds * 500);
  const result = await promise;
  clearTimeout(half);
  return {
    requestsPerSecond: latencies.length / result.duration,
    medianMs: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    errors: result.errors + result.timeouts,
    answersByStatus,
    megabytesPerSecond: result.throughput.total / result.duration / 1024 / 1024,
    cpuSecondsPer1000: ((server.cpuSeconds() - cpuBefore) / latencies.length) * 1000,
    megabytesAtHalf,
    megabytesAtEnd: server.megabytes(),
  };
}

function toRequest({ path, headers }: SiteRequest): autocannon.Request {
  return { method: "GET", path, headers };
}
