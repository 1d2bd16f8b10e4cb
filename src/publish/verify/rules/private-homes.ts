/**
 * Street and contacts of a private home stand on its own page and nowhere else (P7): no download has them, and no other
 * file holds its phone number or its e-mail address.
 */
import { z } from "zod";
import { locationUrl } from "../../../urls.ts";
import type { Register } from "../../../register/register.ts";
import { byTag } from "../built-pages.ts";
import type { RecordRows } from "../record-rows.ts";
import type { ReportFinding, Rule, RuleRun, VerifiedSite } from "../rule.ts";
import type { SiteFile } from "../site-file.ts";
import type { VerifiedPage } from "../verified-page.ts";

export const privateHomes: Rule = { name: "Private homes", start: watchHomes };

function watchHomes({ rows, register, settings }: VerifiedSite, report: ReportFinding): RuleRun {
  const run =
    register === null ? watchFromPages(rows, settings, report) : watchFromRegister(register, report);
  return {
    ...run,
    file: (file) => {
      for (const problem of downloadProblems(file)) report(file.path, problem);
      run.file?.(file);
    },
  };
}

/** The columns that a private home leaves empty in every download. */
const homeColumns = ["straat", "huisnummer", "bus", "telefoon", "email", "website"];

const homeRow = z.looseObject({ in_gezinswoning: z.literal(true), dossiernummer: z.string() });
const rowsSchemas = [
  [/^data\/v1\/locaties\.json$/, z.object({ rijen: z.array(z.unknown()) }).transform(({ rijen }) => rijen)],
  [
    /^data\/v1\/locaties\.geojson$/,
    z
      .object({ features: z.array(z.object({ properties: z.unknown() })) })
      .transform(({ features }) => features.map(({ properties }) => properties)),
  ],
  [/^data\/v1\/locatie\//, z.object({ locatie: z.unknown() }).transform(({ locatie }) => [locatie])],
] as const;

/** Lists the private homes of which a download shows a column that it may not. */
function downloadProblems(file: SiteFile): string[] {
  const schema = rowsSchemas.find(([files]) => files.test(file.path))?.[1];
  if (schema === undefined) return [];
  const { json } = file;
  const rows = schema.safeParse("value" in json ? json.value : null).data ?? [];
  return rows.flatMap((row) => {
    const home = homeRow.safeParse(row).data;
    const shown = home
      ? homeColumns.filter((column) => home[column] !== null && home[column] !== undefined)
      : [];
    return shown.length === 0
      ? []
      : [`holds ${shown.join(", ")} of private home ${home?.dossiernummer} (P7)`];
  });
}

/** In `publish` the contacts are known; those that somebody outside a private home has as well are no secret of it. */
function watchFromRegister(register: Register, report: ReportFinding): RuleRun {
  const shared = new Set(
    [
      ...register.records.locations.map(({ contact }) => contact),
      ...register.records.municipalityFacts.flatMap(({ localDesks }) => localDesks),
    ].flatMap((contact) => contactKeys(contact?.phone, contact?.email)),
  );
  const owners = new Map<string, Set<string>>();
  for (const [id, { contact }] of register.records.privateHomeDetails) {
    for (const key of contactKeys(contact.phone, contact.email))
      if (!shared.has(key)) addOwner(owners, key, pageOf(id));
  }
  return {
    file: (file) => {
      for (const key of contactsIn(file)) {
        const pages = owners.get(key);
        if (pages && !pages.has(file.path)) report(file.path, holdsContact);
      }
    },
  };
}

const holdsContact = "holds a contact of a private home, which only the page of that home may (P7)";

/**
 * A finished site says what the contacts are: the pages of private homes link to them, and pass by before other files. What
 * another location or a municipality gives as its own contact is no secret of a home.
 */
function watchFromPages(
  { locations }: RecordRows,
  { policy, contactEmail }: VerifiedSite["settings"],
  report: ReportFinding,
): RuleRun {
  const homes = new Set(
    (locations ?? []).filter((row) => row.in_gezinswoning).map((row) => pageOf(row.dossiernummer)),
  );
  const shared = new Set([
    ...[...policy.publisherContacts, contactEmail].map(contactKey),
    ...(locations ?? []).flatMap((row) => contactKeys(row.telefoon, row.email)),
  ]);
  const owners = new Map<string, Set<string>>();
  const found: { file: string; key: string }[] = [];
  return {
    file: (file) => {
      if (homes.has(file.path)) return;
      for (const key of contactsIn(file)) if (owners.has(key)) found.push({ file: file.path, key });
    },
    page: (page) => {
      if (homes.has(page.file)) for (const key of linkedContacts(page)) addOwner(owners, key, page.file);
      else if (page.file.startsWith("gemeente/")) for (const key of linkedContacts(page)) shared.add(key);
    },
    end: () => {
      for (const { file, key } of found) if (!shared.has(key)) report(file, holdsContact);
    },
  };
}

function addOwner(owners: Map<string, Set<string>>, key: string, page: string): void {
  const pages = owners.get(key) ?? new Set();
  owners.set(key, pages.add(page));
}

function pageOf(locationId: string): string {
  return `${decodeURIComponent(locationUrl(locationId)).slice(1)}index.html`;
}

/** Returns the contacts that the main part of a page links to, as they are written there. */
function linkedContacts(page: VerifiedPage): string[] {
  return byTag(page, "a")
    .filter(({ attrs }) => attrs.some(({ name, value }) => name === "href" && /^(?:tel|mailto):/.test(value)))
    .flatMap((link) => contactKeys(link.text.trim(), null));
}

const phoneLike = /\+\d{8,15}|\b0\d{1,3}[ ./]\d[\d ./]{4,}\d/g;
const beforeAt = /[\w.+-]{1,64}$/;
const afterAt = /^[\w.-]+\w/;
const longestHost = 255;

/** Returns what looks like a contact: e-mail addresses, and phone numbers as people write them (bare digits are ids). */
function contactsIn(file: SiteFile): Set<string> {
  const found = new Set<string>();
  if (!file.isText) return found;
  const { text } = file;
  for (const [phone] of text.matchAll(phoneLike)) found.add(contactKey(phone));
  // Searching for the sign, and from there both ways, is five times as fast as one expression from the first letter on.
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const name = beforeAt.exec(text.slice(Math.max(0, at - 64), at))?.[0];
    const host = name && afterAt.exec(text.slice(at + 1, at + longestHost))?.[0];
    if (host) found.add(contactKey(`${name}@${host}`));
  }
  return found;
}

function contactKeys(phone: string | null | undefined, email: string | null | undefined): string[] {
  return [phone, email].flatMap((value) => (value ? [contactKey(value)] : []));
}

/** Keeps a contact as the page writes it: by its digits alone a phone number could be somebody's company number. */
function contactKey(contact: string): string {
  return contact.toLowerCase().replace(/\s+/g, " ");
}
