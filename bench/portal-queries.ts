/** Graded queries for the search through the portal, and how well an order of results answers them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface GradedQuery {
  query: string;
  /** Parts of addresses, of which a right result has one; none where nothing should be found. */
  expected: string[];
}

const ownList = join(import.meta.dirname, "portal-queries.csv");
/** A list that lies beside the checkout on some machines. */
const listBeside = join(import.meta.dirname, "../../shared/queries/portal.csv");

/** Returns our own queries, and those beside the checkout where they are. */
export function gradedQueries(): GradedQuery[] {
  return [ownList, listBeside].filter((file) => existsSync(file)).flatMap(readList);
}

function readList(file: string): GradedQuery[] {
  const [, ...lines] = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => {
    const [query = "", expected = ""] = line.split(";");
    return { query, expected: expected.split(",").filter(Boolean) };
  });
}

/** Returns the place of the first right result, from 0; infinity where there is none. */
export function rankOf({ expected }: GradedQuery, results: readonly string[]): number {
  if (expected.length === 0) return results.length === 0 ? 0 : Infinity;
  const rank = results.findIndex((url) => expected.some((part) => url.includes(part)));
  return rank === -1 ? Infinity : rank;
}
