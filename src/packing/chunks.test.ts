import { expect, it } from "vitest";
import { runSync, runChunked, mapChunked, type Chunked } from "./chunks.ts";

const numbers = Array.from({ length: 1001 }, (_, i) => i);

it("returns what map returns, in one go and in chunks", async () => {
  const wanted = numbers.map((number) => number * 2);
  expect(runSync(mapChunked(numbers, (number) => number * 2))).toEqual(wanted);
  expect(await runChunked(mapChunked(numbers, (_, position) => position * 2))).toEqual(wanted);
  expect(runSync(mapChunked([], () => 1))).toEqual([]);
});

it("lets other tasks run in between", async () => {
  let others = 0;
  const timer = setInterval(() => (others += 1), 0);
  await runChunked(busyWork(12, 5));
  clearInterval(timer);
  expect(others).toBeGreaterThan(2);
});

it("throws what the work throws", async () => {
  await expect(runChunked(failingWork())).rejects.toThrow("damaged");
  expect(() => runSync(failingWork())).toThrow("damaged");
});

function* busyWork(chunks: number, msPerChunk: number): Chunked<void> {
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const end = performance.now() + msPerChunk;
    while (performance.now() < end);
    yield;
  }
}

function* failingWork(): Chunked<void> {
  yield;
  throw new Error("damaged");
}
