import { expect, it } from "vitest";
import { atOnce, inSlices, mapSliced, type Sliced } from "./slices.ts";

const numbers = Array.from({ length: 1001 }, (_, i) => i);

it("gives at once and in slices what map gives", async () => {
  const wanted = numbers.map((number) => number * 2);
  expect(atOnce(mapSliced(numbers, (number) => number * 2))).toEqual(wanted);
  expect(await inSlices(mapSliced(numbers, (_, position) => position * 2))).toEqual(wanted);
  expect(atOnce(mapSliced([], () => 1))).toEqual([]);
});

it("lets other tasks run in between", async () => {
  let others = 0;
  const timer = setInterval(() => (others += 1), 0);
  await inSlices(busy(12, 5));
  clearInterval(timer);
  expect(others).toBeGreaterThan(2);
});

it("fails as the work fails", async () => {
  await expect(inSlices(failing())).rejects.toThrow("damaged");
  expect(() => atOnce(failing())).toThrow("damaged");
});

function* busy(steps: number, msPerStep: number): Sliced<void> {
  for (let step = 0; step < steps; step += 1) {
    const end = performance.now() + msPerStep;
    while (performance.now() < end);
    yield;
  }
}

function* failing(): Sliced<void> {
  yield;
  throw new Error("damaged");
}
