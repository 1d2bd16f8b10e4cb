/** Makes the findings of a visit: at least one row for each of the seven themes, more where more was found. */
import { themes } from "../src/domain/codes.ts";
import type { CareType, FindingKind, FindingResult, Theme } from "../src/domain/codes.ts";
import type { Visit } from "./model.ts";
import type { Random } from "./random.ts";
import { attentionText, breachText, inOrderText, notInspectedText } from "./texts/findings.ts";

/** One row of the findings of a report. */
export interface SampleFinding {
  theme: Theme;
  result: FindingResult;
  kind?: FindingKind;
  text: string;
}

const breachWeights: readonly (readonly [Theme, number])[] = [
  ["veiligheid_gezondheid", 34],
  ["organisatorisch_management", 17],
  ["personen", 14],
  ["infrastructuur", 13],
  ["aantal_kinderen", 9],
  ["omgang_kinderen_ouders", 9],
  ["klachtenbehandeling", 4],
];
const maxPerTheme = 3;

/** Turns the numbers of breaches and attention points of a visit into findings with a text each. */
export function makeFindings(random: Random, visit: Visit, careType: CareType): SampleFinding[] {
  const breaches = spreadOverThemes(random, visit.breaches);
  const points = spreadOverThemes(random, visit.points);
  const isNarrow =
    visit.reason === "opvolging" || visit.reason === "klacht" || visit.reason === "gevaarsituatie";
  return themes.flatMap((theme) => {
    const used = new Set<string>();
    const found = [
      ...repeat(breaches.get(theme), () =>
        notInOrder(theme, "inbreuk", breachText(random, theme, careType, used)),
      ),
      ...repeat(points.get(theme), () =>
        notInOrder(theme, "aandachtspunt", attentionText(random, theme, careType, used)),
      ),
    ];
    if (found.length > 0) return found;
    // A visit with a narrow aim leaves more themes aside.
    return random.chance(isNarrow ? 0.5 : 0.13)
      ? [{ theme, result: "niet_geinspecteerd", text: notInspectedText(random) }]
      : [{ theme, result: "in_orde", text: inOrderText(random, theme, careType) }];
  });
}

function spreadOverThemes(random: Random, count: number): Map<Theme, number> {
  const byTheme = new Map<Theme, number>();
  for (let left = count; left > 0;) {
    const theme = random.weighted(breachWeights);
    const already = byTheme.get(theme) ?? 0;
    if (already >= maxPerTheme) continue;
    byTheme.set(theme, already + 1);
    left -= 1;
  }
  return byTheme;
}

function repeat<T>(times: number | undefined, make: () => T): T[] {
  return Array.from({ length: times ?? 0 }, make);
}

function notInOrder(theme: Theme, kind: FindingKind, text: string): SampleFinding {
  return { theme, result: "niet_in_orde", kind, text };
}
