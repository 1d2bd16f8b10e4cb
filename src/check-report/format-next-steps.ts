/** Formats the next steps for people: the first ones, with the part of `vertaling` to paste into export.json. */
import { escapeControls } from "../domain/printable.ts";
import type { NextStep, ProposedTranslation, StepCost } from "./next-step.ts";
import { wrapAt } from "./wrap.ts";

const maxSteps = 8;
const maxTables = 3;
const guide = "docs/feeding.md";

const costWords: Readonly<Record<StepCost, (count: number) => string>> = {
  export: () => "",
  records: (count) => ` (costs ${count === 1 ? "1 record" : `${count} records`})`,
  publication: (count) => ` (keeps ${count === 1 ? "1 fact" : `${count} facts`} offline)`,
  values: (count) => ` (costs ${count === 1 ? "1 value" : `${count} values`})`,
  nothing: () => "",
  "none-left": () => "",
};

/** Returns the lines of the part «Next steps». */
export function nextStepLines(steps: readonly NextStep[]): string[] {
  const shown = steps.length > maxSteps ? [...steps.slice(0, maxSteps - 1), ...steps.slice(-1)] : steps;
  const more = steps.length - shown.length;
  return [
    ...shown.flatMap((step, index) => stepLines(step, index + 1)),
    ...(more === 0 ? [] : [`and ${more} more, which --json lists`]),
    `What each refusal and each step means: ${guide}`,
  ];
}

function stepLines(step: NextStep, number: number): string[] {
  const text = `${subject(step)}${step.problem}${costWords[step.costs](step.count)}. ${step.action}`;
  const [first = "", ...rest] = wrapAt(text, / /);
  return [
    `${number}. ${first}`,
    ...rest.map((line) => `   ${line}`),
    ...translationLines(step.vertaling).map((line) => `     ${line}`),
  ];
}

function subject({ tables, column, count, costs }: NextStep): string {
  const named = tables.slice(0, maxTables).join(", ");
  const more = tables.length > maxTables ? ` and ${tables.length - maxTables} more` : "";
  const place = [named + more, column ?? ""].filter((part) => part !== "").join(", ");
  if (place === "") return "";
  return costs === "export" || count <= 1 ? `${place}: ` : `${place}: ${count} × `;
}

/** Prints a translation as JSON, broken after commas, so that it can be copied into export.json. */
function translationLines(translation: ProposedTranslation | null): string[] {
  if (translation === null) return [];
  const json = JSON.stringify(translation, null, 1).replace(/\n */g, " ");
  return wrapAt(escapeControls(json.slice(2, -2)), /(?<=,) /);
}
