/** Serves all public enforcement steps, which the enforcement browser fetches. */
import type { APIRoute } from "astro";
import { trajectoryRows } from "../../enforcement-browser/build/build-rows.ts";
import { packSteps } from "../../enforcement-browser/build/pack-steps.ts";
import { getRegister } from "../../site-data.ts";

export const GET: APIRoute = async () => {
  const register = getRegister();
  const { peildatum, isFictitious } = register.records;
  return Response.json(packSteps({ peildatum, isFictitious, trajectories: trajectoryRows(register) }));
};
