import { expect, test } from "vitest";
import { complaintCaveat } from "./complaint-caveat.ts";

test.each([
  [0, ""],
  [1, " Opgroeien behandelde die klacht. Dat bewijst niet dat ze klopte."],
  [2, " Opgroeien behandelde ze. Dat bewijst niet dat ze klopten."],
  [12, " Opgroeien behandelde ze. Dat bewijst niet dat ze klopten."],
])("%i complaints prove nothing, in the right number", (total, sentences) => {
  expect(complaintCaveat(total)).toBe(sentences);
});
