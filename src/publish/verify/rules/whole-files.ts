/** Every file is there whole: a copy that broke off, or a disk that filled up, leaves pages without their end. */
import { isUtf8 } from "node:buffer";
import type { Rule } from "../rule.ts";
import type { SiteFile } from "../site-file.ts";

export const wholeFiles: Rule = {
  name: "Whole files",
  start: ({ strays }, report) => {
    for (const path of strays) report(path, "is no file, and a site holds files alone");
    return {
      file: (file) => {
        const problem = problemOf(file);
        if (problem !== null) report(file.path, problem);
      },
    };
  },
};

function problemOf({ bytes, path, isText, isPage }: SiteFile): string | null {
  if (bytes.length === 0) return "is empty";
  if (isText && !isUtf8(bytes)) return "is not in UTF-8";
  if (path.endsWith(".pdf")) return startsWith(bytes, "%PDF-") ? null : "is no PDF";
  if (!isPage) return null;
  if (!startsWith(bytes, "<!DOCTYPE html>")) return "does not begin as a page, with <!DOCTYPE html>";
  const end = bytes.toString("latin1", Math.max(0, bytes.length - 20)).trimEnd();
  return end.endsWith("</html>") ? null : "breaks off: it does not end with </html>";
}

function startsWith(bytes: Buffer, beginning: string): boolean {
  return bytes.toString("latin1", 0, beginning.length) === beginning;
}
