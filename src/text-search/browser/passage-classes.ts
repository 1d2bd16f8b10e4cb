/**
 * The class of a passage: its source and, for a finding, its theme and kind. One character stands for each class, so
 * that the filters of all passages fit in a small file.
 */
import { findingKinds, themes, type FindingKind, type Theme } from "../../domain/codes.ts";

/** The sources of texts; the URL of a search contains these values too. */
export const passageSources = ["conclusie", "vaststelling", "handhavingsstap", "reactie"] as const;
export type PassageSource = (typeof passageSources)[number];

export interface PassageClass {
  source: PassageSource;
  theme: Theme | null;
  kind: FindingKind | null;
}

/** Every class, in the order of the characters. Add new codes at the end of their list, or the characters shift. */
export const passageClasses: readonly PassageClass[] = [
  ...passageSources
    .filter((source) => source !== "vaststelling")
    .map((source) => ({ source, theme: null, kind: null })),
  ...themes.flatMap((theme) =>
    [null, ...findingKinds].map((kind) => ({ source: "vaststelling" as const, theme, kind })),
  ),
];

const firstCharacter = "A".charCodeAt(0);

/** Returns the character of the class of a passage. */
export function classCharacter({ source, theme, kind }: PassageClass): string {
  const index = passageClasses.findIndex(
    (other) => other.source === source && other.theme === theme && other.kind === kind,
  );
  return String.fromCharCode(firstCharacter + index);
}

/** Returns the class of a character. */
export function classOfCharacter(character: string): PassageClass {
  const known = passageClasses[classIndex(character.charCodeAt(0))];
  if (!known) throw new Error(`No class of passages has the character ${JSON.stringify(character)}.`);
  return known;
}

/** Returns the index in `passageClasses` of the class of a character. */
export function classIndex(characterCode: number): number {
  return characterCode - firstCharacter;
}
