/** Changes to the files of an export, as damage, mistakes and attacks make them; one seed always makes the same ones. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Random } from "../../sample/random.ts";

/** The files of an export, by path. */
export type ExportFiles = Map<string, Buffer>;

export interface Damage {
  /** The file that is changed. */
  path: string;
  /** The kind of change, by its name in `kinds`. */
  kind: string;
  /** The seed of what the change draws, so that it can be repeated when others are left out. */
  seed: number;
}

type Change = (bytes: Buffer, random: Random) => Buffer;

/** Texts that break parsers, patterns, pages and spreadsheets, or that look like what the gate looks for. */
const texts = [
  "",
  " ",
  "\0",
  "\uFEFF",
  '"',
  '""";',
  ";;;;",
  "\r",
  "\u2028",
  "\u202E",
  "\uD800",
  "../../etc/passwd",
  "__proto__",
  "constructor",
  "=1+1",
  "#REF!",
  "<script>alert(1)</script>",
  "1e999",
  "-0",
  "NaN",
  "9999999999999999999999",
  "31/02/2026",
  "2199-01-01",
  "1/050/684570",
  "a".repeat(40_000) + "@",
  "1.1.2026.".repeat(4000),
  "BE12".repeat(9000),
  "1 ".repeat(20_000),
  "e\u0301".repeat(9000),
  "x".repeat(100_001),
];

const jsonValues = [
  "null",
  "[]",
  "{}",
  "-1",
  "1e400",
  '""',
  "true",
  '"x"',
  "[[[[[]]]]]",
  '{"__proto__":{"a":1}}',
];

const signatures = [
  "PK\u0003\u0004",
  "%PDF-1.7\n",
  "\u00D0\u00CF\u0011\u00E0",
  "<!doctype html><p>",
  "\u00FF\u00FE",
];

/** Cuts the bytes at two places, in order. */
function threeParts(bytes: Buffer, random: Random, maxRun = 400): [Buffer, Buffer, Buffer] {
  const from = random.int(0, bytes.length);
  const to = Math.min(bytes.length, from + random.int(1, maxRun));
  return [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)];
}

function pick<T>(random: Random, list: readonly T[]): T {
  const item = list[random.int(0, list.length - 1)];
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
}

/** Replaces one of the places that a pattern finds. */
function replaceOne(text: string, pattern: RegExp, random: Random, replacement: string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text + replacement;
  const { 0: old, index } = pick(random, found);
  return text.slice(0, index) + replacement + text.slice(index + old.length);
}

/** Changes the XML of a part of a workbook, and packs it again as it should be. */
function changePart(bytes: Buffer, random: Random): Buffer {
  const parts = unzipSync(bytes);
  const name = pick(random, Object.keys(parts).sort());
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const changes = [
    () =>
      replaceOne(
        xml,
        /"[^"]*"/g,
        random,
        `"${pick(random, ["XFD1048576", "1048576", "0", "-1", "s", "rows"])}"`,
      ),
    () =>
      replaceOne(
        xml,
        /<[^>]*>/g,
        random,
        pick(random, ["", "<row>", "</c>", "<row r='1048576'/>", "<!DOCTYPE a>"]),
      ),
    () => replaceOne(xml, />[^<]+</g, random, `>${pick(random, texts).replaceAll("<", "&lt;")}<`),
    () => threeParts(Buffer.from(xml), random)[0].toString(),
  ];
  return Buffer.from(zipSync({ ...parts, [name]: strToU8(pick(random, changes)()) }));
}

/** The kinds of change to any file. */
const anyKinds: Record<string, Change> = {
  overwrite: (bytes, random) => {
    const [before, run, after] = threeParts(bytes, random);
    return Buffer.concat([before, Buffer.alloc(run.length, random.int(0, 255)), after]);
  },
  cut: (bytes, random) => threeParts(bytes, random)[0],
  remove: (bytes, random) => {
    const [before, , after] = threeParts(bytes, random);
    return Buffer.concat([before, after]);
  },
  repeat: (bytes, random) => {
    const [before, run, after] = threeParts(bytes, random);
    return Buffer.concat([before, ...Array.from({ length: random.int(2, 50) }, () => run), after]);
  },
  double: (bytes) => Buffer.concat([bytes, bytes]),
  append: (bytes, random) => Buffer.concat([bytes, Buffer.alloc(random.int(1, 2000), random.int(0, 255))]),
  insert: (bytes, random) => {
    const [before, run, after] = threeParts(bytes, random);
    return Buffer.concat([before, run, Buffer.from(pick(random, texts)), after]);
  },
  prefix: (bytes, random) => Buffer.concat([Buffer.from(pick(random, signatures), "latin1"), bytes]),
  utf16: (bytes) => Buffer.from(`\uFEFF${bytes.toString()}`, "utf16le"),
  empty: () => Buffer.alloc(0),
};

const csvKinds: Record<string, Change> = {
  cell: (bytes, random) =>
    Buffer.from(replaceOne(bytes.toString(), /[^;\n]*(?=[;\n])/g, random, pick(random, texts))),
  rows: (bytes, random) => {
    const lines = bytes.toString().split("\n");
    const line = pick(random, lines);
    return Buffer.from([...lines, ...Array.from({ length: random.int(1, 5000) }, () => line)].join("\n"));
  },
  separator: (bytes, random) =>
    Buffer.from(bytes.toString().replaceAll(";", pick(random, [",", "\t", ";;", "|", '";"']))),
};

const jsonKinds: Record<string, Change> = {
  value: (bytes, random) =>
    Buffer.from(
      replaceOne(bytes.toString(), /(?<=: ?)(?:"[^"]*"|[\w.-]+)/g, random, pick(random, jsonValues)),
    ),
  text: (bytes, random) =>
    Buffer.from(replaceOne(bytes.toString(), /"[^"]*"/g, random, JSON.stringify(pick(random, texts)))),
  nest: (bytes, random) =>
    Buffer.from(replaceOne(bytes.toString(), /[[{]/g, random, "[".repeat(random.int(1, 100_000)))),
  "nested value": (bytes, random) => {
    const depth = random.int(1, 100_000);
    const [open, close] = pick(random, [
      ["[", "]"],
      ['{"a":', "}"],
    ] as const);
    const nested = `${open.repeat(depth)}1${close.repeat(depth)}`;
    return Buffer.from(replaceOne(bytes.toString(), /(?<=: ?)(?:"[^"]*"|[\w.-]+)/g, random, nested));
  },
};

function kindsFor(path: string): Record<string, Change> {
  if (path.endsWith(".csv")) return { ...anyKinds, ...csvKinds };
  if (path.endsWith("json")) return { ...anyKinds, ...jsonKinds };
  return path.endsWith(".xlsx") ? { ...anyKinds, part: changePart } : anyKinds;
}

/** Draws one to three changes to an export. */
export function drawMutations(files: ExportFiles, random: Random): Damage[] {
  const paths = [...files.keys()].sort();
  return Array.from({ length: random.int(1, 3) }, () => {
    const path = pick(random, paths);
    return { path, kind: pick(random, Object.keys(kindsFor(path))), seed: random.int(0, 2 ** 30) };
  });
}

/** Applies changes to one file after the other. A change that an earlier one made impossible is left out. */
export function mutate(
  files: ExportFiles,
  mutations: readonly Damage[],
  randomOf: (seed: number) => Random,
): ExportFiles {
  const changed = new Map(files);
  for (const { path, kind, seed } of mutations) {
    const change = kindsFor(path)[kind];
    const bytes = changed.get(path);
    if (!change || !bytes) continue;
    try {
      changed.set(path, change(bytes, randomOf(seed)));
    } catch {
      continue;
    }
  }
  return changed;
}
