/** Collects the text of a shared or inline string: its runs, without the phonetic ones that Japanese texts have. */
import type { ReadBudget } from "../read-budget.ts";

export interface TextCollector {
  open: (element: string) => void;
  text: (text: string) => void;
  close: (element: string) => void;
  /** Returns the text since the last call. */
  take: () => string;
}

/** Collects the text in `<t>`, except inside `<rPh>`. */
export function textCollector(budget: ReadBudget): TextCollector {
  let collected = "";
  let isInText = false;
  let isPhonetic = false;
  return {
    open: (element) => {
      if (element === "rPh") isPhonetic = true;
      if (element === "t") isInText = !isPhonetic;
    },
    text: (text) => {
      if (!isInText) return;
      collected += text;
      budget.checkCell(collected.length);
    },
    close: (element) => {
      if (element === "rPh") isPhonetic = false;
      if (element === "t") isInText = false;
    },
    take: () => {
      const text = unescape(collected);
      collected = "";
      return text;
    },
  };
}

const escaped = /_x([\dA-Fa-f]{4})_/g;

/** Unescapes characters that XML can't contain (`_x000D_`), and the underscore of a text that looks so (`_x005F_`). */
export function unescape(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
