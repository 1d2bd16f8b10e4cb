/**
 * The class of a passage: where it comes from and, for a finding, its theme and kind. One character stands for
 * each, so that the filters of all passages fit in a small file.
 */
import { findingKinds, themes, type FindingKind, type Theme } from "../../domain/codes.ts";

/** Where a text comes from; in the URL of a search too. */
export const passageSources = ["conclusie", "vaststelling", "handhavingsstap", "reactie"] as const;
export type PassageSource = (typeof passageSources)[number];

export interface PassageClass {
  source: PassageSource;
  theme: Theme | null;
  kind: FindingKind | null;
}

/** Every class, in the order of its character. New ones go at the end of a list of codes. */
export const passageClasses: readonly PassageClass[] = [
  ...passageSources
    .filter((source) => source !== "vaststelling")
    .map((source) => ({ source, theme: null, kind: null })),
  ...themes.flatMap((theme) =>
    [null, ...findingKinds].map((kind) => ({ source: "vaststelling" as const, theme, kind })),
  ),
];

const firstCharacter = "A".charCodeAt(0);

/** The character of a passage's class. */
export function classCharacter({ source, theme, kind }: PassageClass): string {
  const index = passageClasses.findIndex(
    (other) => other.source === source && other.theme === theme && other.kind === kind,
  );
  return String.fromCharCode(firstCharacter + index);
}

/** The place of a character's class in `passageClasses`. */
export function classIndex(characterCode: number): number {
  return characterCode - firstCharacter;
}
