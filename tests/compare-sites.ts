#!/usr/bin/env node
/**
 * `npm run compare-sites -- <site> <other site>`: lists what a refactoring changed in a built site. Pages count as
 * equal when only generated names differ: those of bundled files and of scoped styles. Everything else that is
 * published has to be equal byte for byte.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesIn } from "../src/publish/verify/built-pages.ts";

const maxShownFiles = 20;

/** Replaces the names that a bundler generates from file names and contents. */
export function withoutGeneratedNames(html: string): string {
  return html
    .replace(/\/_astro\/[\w.@%-]+(?=["')?#\s>&])/g, "/_astro/…")
    .replace(/data-astro-cid-\w+/g, "data-astro-cid-…");
}

/** Lists the published files that exist in one site only, or differ, except bundled scripts and styles. */
export function changedFiles(one: string, other: string): string[] {
  const own = new Set(publishedFiles(one));
  const others = new Set(publishedFiles(other));
  const isChanged = (file: string): boolean =>
    !own.has(file) || !others.has(file) || !areEqual(file, join(one, file), join(other, file));
  return [...new Set([...own, ...others])].sort().filter(isChanged);
}

function publishedFiles(site: string): string[] {
  return filesIn(site).filter((file) => !file.startsWith("_astro/"));
}

function areEqual(file: string, path: string, otherPath: string): boolean {
  const [bytes, otherBytes] = [readFileSync(path), readFileSync(otherPath)];
  if (bytes.equals(otherBytes)) return true;
  if (!file.endsWith(".html")) return false;
  return withoutGeneratedNames(bytes.toString()) === withoutGeneratedNames(otherBytes.toString());
}

function compare(one: string, other: string): void {
  const changed = changedFiles(one, other);
  for (const file of changed.slice(0, maxShownFiles)) console.log(file);
  if (changed.length > maxShownFiles) console.log(`and ${changed.length - maxShownFiles} more`);
  console.log(`${changed.length} of ${publishedFiles(other).length} files differ.`);
  if (changed.length > 0) process.exitCode = 1;
}

if (import.meta.main) {
  const [one, other, ...rest] = process.argv.slice(2);
  if (one && other && rest.length === 0) compare(one, other);
  else {
    console.error("Usage: npm run compare-sites -- <site> <other site>");
    process.exitCode = 2;
  }
}
