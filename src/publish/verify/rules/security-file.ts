/** `security.txt` is there when the settings name a contact, and says what they and the peildatum make of it. */
import { securityTxt, securityTxtPath } from "../../security-txt.ts";
import type { Rule } from "../rule.ts";

const path = securityTxtPath.slice(1);

export const securityFile: Rule = {
  name: "security.txt",
  start: ({ files, settings, publication }, report) => {
    const expected = securityTxt(settings, publication.peildatum);
    if (expected !== null && !files.has(path)) report(path, "is missing, and the settings name a contact");
    return {
      file: (file) => {
        if (file.path !== path || file.text === expected) return;
        report(
          path,
          expected === null ? "is there, and the settings name no contact" : "is not what the settings say",
        );
      },
    };
  },
};
