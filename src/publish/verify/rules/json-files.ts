/** Every file of JSON can be read as that, is of this publication, and so is the structured data on pages. */
import { z } from "zod";
import { fileHeadSchema } from "../../../domain/publication-file.ts";
import { attribute, byTag } from "../built-pages.ts";
import type { ReportFinding, Rule, VerifiedSite } from "../rule.ts";
import { parseJson, type SiteFile } from "../site-file.ts";

export const jsonFiles: Rule = {
  name: "JSON",
  start: ({ publication }, report) => ({
    file: (file) => {
      if (file.isJson) judgeFile(file, publication, report);
    },
    page: (page) => {
      for (const script of byTag(page, "script")) {
        if (attribute(script, "type") !== "application/ld+json") continue;
        const json = parseJson(script.text);
        if ("problem" in json) report(page.file, `has structured data that is no JSON: ${json.problem}`);
      }
    },
  }),
};

const head = fileHeadSchema.pick({ peildatum: true, publicatie: true }).partial();
const headOfAny = z.looseObject(head.shape);

function judgeFile(
  { path, json }: SiteFile,
  publication: VerifiedSite["publication"],
  report: ReportFinding,
): void {
  if ("problem" in json) return report(path, `is no JSON: ${json.problem}`);
  const { peildatum, publicatie } = headOfAny.safeParse(json.value).data ?? {};
  if (peildatum !== undefined && peildatum !== publication.peildatum) {
    report(path, `is of ${peildatum}, and the publication of ${publication.peildatum}`);
  }
  if (publicatie !== undefined && publicatie !== publication.nummer) {
    report(path, `is of publication ${publicatie}, and this one is ${publication.nummer}`);
  }
}
