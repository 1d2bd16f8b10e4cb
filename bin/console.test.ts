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
  it(`is ${lines} lines for a thousand pages, and the last one says that all are there`, () => {
    const { stream, written } = recorder({ isTTY });
    const progress = pageProgress(progressOn(stream));
    progress.begin(1_000);
    for (let page = 0; page < 1_000; page += 1) progress.tick();
    expect(progress.pageCount()).toBe(1_000);
    expect(written).toHaveLength(lines);
    expect(written.at(-1)).toContain("[########################] 1000 of 1000 pages");
  });
});
