/** Serves the subjects of e-mail alerts with their names, which the alert service reads from every publication. */
import type { APIRoute } from "astro";
import { locationNameApart, organiserNameApart } from "../../change-log/names-apart.ts";
import type { AlertSubjectsFile } from "../../domain/alert-subjects-file.ts";
import type { AlertSubject } from "../../domain/alerts.ts";
import type { Register } from "../../register/register.ts";
import { getRegister } from "../../site-data.ts";

export const GET: APIRoute = async () => {
  const register = getRegister();
  const { peildatum, isFictitious } = register.records;
  const subjects = subjectsOf(register).map(({ kind, id, name }) => ({ soort: kind, id, naam: name }));
  const file: AlertSubjectsFile = { contract: 1, peildatum, fictief: isFictitious, onderwerpen: subjects };
  return Response.json(file);
};

/** Returns a subject for each page that has a form. A mail has no page beside its names, so these are told apart. */
function subjectsOf(register: Register): AlertSubject[] {
  const { records, municipalities } = register;
  return [
    { kind: "handhaving", id: "", name: "Alle handhavingsstappen" },
    ...municipalities.map(({ slug, name }) => ({ kind: "gemeente" as const, id: slug, name })),
    ...records.organisers.map((organiser) => ({
      kind: "organisator" as const,
      id: organiser.id,
      name: organiserNameApart(register, organiser),
    })),
    ...records.locations.map((location) => ({
      kind: "locatie" as const,
      id: location.id,
      name: locationNameApart(register, location),
    })),
  ];
}
