import { codeTerms } from "../../domain/glossary/codes.ts";
import { inSentence } from "../../domain/glossary/term.ts";
import { classCharacter, passageClasses } from "../browser/passage-classes.ts";
import type { PassageClass, PassageSource } from "../browser/passage-classes.ts";

const labels: Record<PassageSource, string> = {
  conclusie: "Conclusie van Zorginspectie",
  vaststelling: "Vaststelling",
  handhavingsstap: "Toelichting van Opgroeien",
  reactie: "Reactie van de organisator",
};

/** Returns what a passage is: `Conclusie van Zorginspectie`, `Vaststelling over infrastructuur: inbreuk`. */
export function passageLabel({ source, theme, kind }: PassageClass): string {
  if (theme === null) return labels[source];
  const about = `${labels[source]} over ${inSentence(codeTerms.themes[theme].term)}`;
  return kind === null ? about : `${about}: ${inSentence(codeTerms.findingKinds[kind].term)}`;
}

/** Returns the labels of all classes by their characters. The page holds them, so that the files of documents need not. */
export function passageLabels(): Record<string, string> {
  return Object.fromEntries(passageClasses.map((one) => [classCharacter(one), passageLabel(one)]));
}
