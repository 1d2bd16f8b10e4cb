/** What a rule of verifying is: one promise about a site, which looks at each file once as it passes by. */
import type { PublicationFile } from "../../domain/publication-file.ts";
import type { Settings } from "../../domain/settings-schema.ts";
import type { Register } from "../../register/register.ts";
import type { SiteAddresses } from "./addresses.ts";
import type { RecordRows } from "./record-rows.ts";
import type { SiteFile } from "./site-file.ts";
import type { VerifiedPage } from "./verified-page.ts";

/** What all rules know of the site before they see its files. */
export interface VerifiedSite {
  folder: string;
  /** The paths of all files, inside the folder. */
  files: ReadonlySet<string>;
  /** The paths of what is neither a file nor a folder: links, sockets. */
  strays: readonly string[];
  publication: PublicationFile;
  rows: RecordRows;
  addresses: SiteAddresses;
  settings: Settings;
  /** The public records that the site was built from; null where only the site itself is there. */
  register: Register | null;
}

/** Notes what is wrong with a file. */
export type ReportFinding = (file: string, reason: string) => void;

/** What a rule does with one site. Files pass by one at a time, those of `/data/v1/` and locations before others. */
export interface RuleRun {
  file?: (file: SiteFile) => void;
  /** Is called for each page, after `file`. */
  page?: (page: VerifiedPage, file: SiteFile) => void;
  /** Is called once after the last file. */
  end?: () => void | Promise<void>;
}

/** One promise about a site. */
export interface Rule {
  /** What it is about, as the report calls it. */
  name: string;
  start: (site: VerifiedSite, report: ReportFinding) => RuleRun;
}
