/** Chooses one page of each type and in each state from the records of the test site. */
import { inject } from "vitest";
import { loadRegister } from "../src/load-site.ts";
import type { EnforcementStep, InspectionReport, Location } from "../src/domain/records.ts";
import { stepsByYear } from "../src/register/newest.ts";
import { oversightOf } from "../src/register/oversight.ts";
import type { Register } from "../src/register/register.ts";
import {
  figuresUrl,
  figuresYearUrl,
  changeDayUrl,
  enforcementStepsUrl,
  enforcementYearUrl,
  locationUrl,
  municipalityUrl,
  organiserUrl,
  reportUrl,
  stepUrl,
} from "../src/urls.ts";
import { notFoundPath } from "./browser.ts";
import { filesIn } from "../src/publish/verify/built-pages.ts";
import { defaultSettings } from "../src/domain/settings-schema.ts";

export interface ExamplePage {
  name: string;
  path: string;
}

let opened: Promise<Register> | undefined;

/** Returns the Register of the test site. */
export function siteRegister(): Promise<Register> {
  opened ??= loadRegister(inject("sampleFolder"), defaultSettings).then(({ register }) => register);
  return opened;
}

/** Returns all examples. Throws where the sample has none, since a state would go untested. */
export async function examplePages(): Promise<ExamplePage[]> {
  const register = await siteRegister();
  return [
    { name: "home", path: "/" },
    { name: "zoeken", path: "/zoeken/" },
    { name: "zoeken/teksten", path: "/zoeken/teksten/" },
    { name: "zoeken/portaal", path: "/zoeken/portaal/" },
    { name: "data", path: "/data/" },
    { name: "wijzigingen", path: "/wijzigingen/" },
    { name: "wijzigingen of a day", path: changeDayUrl(register.records.peildatum) },
    ...municipalityPages(register),
    ...locationPages(register),
    ...reportPages(register),
    ...stepPages(register),
    { name: "handhavingsrapporten", path: enforcementStepsUrl() },
    { name: "handhavingsrapporten of a year", path: yearWithMostSteps(register) },
    ...organiserPages(register),
    { name: "cijfers", path: figuresUrl },
    { name: "cijfers of a year with counted and published figures", path: figuresYearUrl(2022) },
    { name: "cijfers of a year with published figures alone", path: figuresYearUrl(2019) },
    { name: "cijfers of the running year", path: figuresYearUrl(2026) },
    ...textPages(),
    { name: "404", path: notFoundPath },
  ];
}

function found<T>(what: string, candidates: readonly T[], matches: (candidate: T) => boolean): T {
  const example = candidates.find(matches);
  if (example === undefined) throw new Error(`The small sample has no ${what}.`);
  return example;
}

function municipalityPages(register: Register): ExamplePage[] {
  const withCare = register.municipalities.filter(({ nis }) => register.locationsByMunicipality.has(nis));
  const hasDesk = (nis: string): boolean =>
    (register.factsByMunicipality.get(nis)?.localDesks.length ?? 0) > 0;
  const page = (name: string, slug: string): ExamplePage => ({ name, path: municipalityUrl(slug) });
  return [
    page("gemeente with a desk", found("desk", withCare, ({ nis }) => hasDesk(nis)).slug),
    page(
      "gemeente without a desk",
      found("municipality without desk", withCare, ({ nis }) => !hasDesk(nis)).slug,
    ),
    page(
      "gemeente without care",
      found(
        "empty municipality",
        register.municipalities,
        ({ nis }) => !register.locationsByMunicipality.has(nis),
      ).slug,
    ),
  ];
}

function locationPages(register: Register): ExamplePage[] {
  const states: Record<string, (location: Location) => boolean> = {
    "with nothing online": (location) =>
      !register.reportsByLocation.has(location.id) && !register.trajectoriesByLocation.has(location.id),
    "with reports": (location) => (register.reportsByLocation.get(location.id)?.length ?? 0) > 1,
    "in follow-up": (location) =>
      oversightOf(register, location).followUp?.status.status === "opvolging_organisator",
    "in enforcement": (location) => oversightOf(register, location).enforcement.kind === "open",
    "with closed enforcement": (location) => oversightOf(register, location).enforcement.kind === "closed",
    suspended: ({ licence }) => licence.state === "geschorst",
    lifted: ({ licence }) => licence.state === "opgeheven",
    stopped: ({ licence }) => licence.state === "stopgezet",
    "in a private home": ({ isPrivateHome, licence }) => isPrivateHome && licence.state === "vergund",
    "taken over by another": ({ id }) => register.transfersFrom.has(id),
    "taken over from another": ({ id }) => register.transfersTo.has(id),
    "of after-school care": ({ careType }) => careType === "buitenschools",
    "with complaints": ({ complaints }) => complaints.some(({ admissible }) => admissible > 0),
  };
  return Object.entries(states).map(([state, matches]) => ({
    name: `locatie ${state}`,
    path: locationUrl(found(`location ${state}`, register.records.locations, matches).id),
  }));
}

function reportPages(register: Register): ExamplePage[] {
  const states: Record<string, (report: InspectionReport) => boolean> = {
    "with breaches": ({ findings }) => findings.some(({ kind }) => kind === "inbreuk"),
    "without any finding": ({ findings }) => findings.every(({ kind }) => kind === null),
    "with MeMoQ": ({ quality }) => quality.length > 0,
    "with a reply": ({ replies }) => replies.length > 0,
    "with a withheld text": ({ conclusion }) => conclusion.state === "withheld",
  };
  return Object.entries(states).map(([state, matches]) => ({
    name: `inspectierapport ${state}`,
    path: reportUrl(found(`report ${state}`, register.records.reports, matches).id),
  }));
}

function stepPages(register: Register): ExamplePage[] {
  const isPast = ({ trajectoryId }: EnforcementStep): boolean =>
    register.trajectoryById.get(trajectoryId)?.isOpen === false;
  const states: Record<string, (step: EnforcementStep) => boolean> = {
    "of an aanmaning": ({ kind }) => kind === "aanmaning",
    "of a voornemen": ({ kind }) => kind === "voornemen",
    "of a beslissing": ({ kind }) => kind === "beslissing",
    "with an appeal": ({ appeals }) => appeals.length > 0,
    "of a fine": ({ amountEur }) => amountEur !== null,
    "of the past": isPast,
  };
  return Object.entries(states).map(([state, matches]) => ({
    name: `handhavingsrapport ${state}`,
    path: stepUrl(found(`step ${state}`, register.steps, matches).id),
  }));
}

function yearWithMostSteps(register: Register): string {
  const [busiest] = stepsByYear(register).sort(([, a], [, b]) => b.length - a.length);
  if (!busiest) throw new Error("The small sample has no enforcement step.");
  return enforcementYearUrl(busiest[0]);
}

function organiserPages({ records, locationsByOrganiser }: Register): ExamplePage[] {
  const many = found(
    "organiser with more locations",
    records.organisers,
    ({ id }) => (locationsByOrganiser.get(id)?.length ?? 0) > 1,
  );
  return [{ name: "organisator with more locations", path: organiserUrl(many.id) }];
}

/** Returns the pages that are written by hand, as they are in the folder. */
function textPages(): ExamplePage[] {
  return filesIn(inject("siteFolder"))
    .filter((file) => /^(?:uitleg|over|privacy|toegankelijkheid|meldingen)\/.*index\.html$/.test(file))
    .map((file) => ({
      name: file.replace(/\/index\.html$/, ""),
      path: `/${file.replace(/index\.html$/, "")}`,
    }));
}
