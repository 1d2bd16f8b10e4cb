import { describe, expect, it } from "vitest";
import { pageProgress } from "../src/publish/page-progress.ts";
import { progressOn, type ProgressStream } from "./console.ts";

function recorder(terminal: Omit<ProgressStream, "write">): { stream: ProgressStream; written: string[] } {
  const written: string[] = [];
  return { stream: { ...terminal, write: (text) => written.push(text) }, written };
}

const overwrite = "\r\u001B[2K";

describe("progress on a terminal", () => {
  it("overwrites its line, cut to what fits, and ends it once before anything else is printed", () => {
    const { stream, written } = recorder({ isTTY: true, columns: 10 });
    const progress = progressOn(stream);
    progress.end();
    progress.report("Verifying the site");
    progress.report("[##] 2 of 4");
    progress.end();
    progress.end();
    expect(written).toEqual([`${overwrite}Verifying`, `${overwrite}[##] 2 of`, "\n"]);
    expect(progress.isLive).toBe(true);
  });

  it("cuts nothing where a terminal does not know how wide it is", () => {
    const { stream, written } = recorder({ isTTY: true, columns: 0 });
    progressOn(stream).report("Verifying the site");
    expect(written).toEqual([`${overwrite}Verifying the site`]);
  });
});

it("prints one line under the other elsewhere, whole and without control characters", () => {
  const { stream, written } = recorder({});
  const progress = progressOn(stream);
  progress.report("Verifying the site");
  progress.report("Making it current");
  progress.end();
  expect(written).toEqual(["Verifying the site\n", "Making it current\n"]);
  expect(progress.isLive).toBe(false);
});

describe.each([
  { where: "on a terminal", isTTY: true, lines: 100 },
  { where: "elsewhere", isTTY: false, lines: 10 },
])("the progress of pages $where", ({ isTTY, lines }) => {
  it(`is ${lines} lines for a thousand pages, and the last one says that all are there`, async () => {
    const { stream, written } = recorder({ isTTY });
    const { integration, pageCount } = pageProgress(progressOn(stream));
    type Setup = Parameters<NonNullable<(typeof integration.hooks)["astro:build:start"]>>[0];
    type Prerenderer = Exclude<Parameters<Setup["setPrerenderer"]>[0], (original: never) => unknown>;
    const paths = Array.from({ length: 1_000 }, () => ({}));
    const original = {
      name: "original",
      getStaticPaths: () => Promise.resolve(paths),
      render: () => Promise.resolve(new Response()),
    } as unknown as Prerenderer;
    let prerenderer = original;
    await integration.hooks["astro:build:start"]?.({
      setPrerenderer: (given: unknown) => {
        prerenderer =
          typeof given === "function" ? (given as (one: Prerenderer) => Prerenderer)(original) : original;
      },
    } as Setup);
    await prerenderer.getStaticPaths();
    for (const path of paths) await prerenderer.render(new Request("http://localhost/"), path as never);
    expect(pageCount()).toBe(1_000);
    expect(written).toHaveLength(lines);
    expect(written.at(-1)).toContain("[########################] 1000 of 1000 pages");
  });
});
