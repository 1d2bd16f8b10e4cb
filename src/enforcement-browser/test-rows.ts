/** The rows of a small sample, opened once for the tests of this room. */
import { sampleRegister } from "../search/test-index.ts";
import { trajectoryRows } from "./build-rows.ts";
import type { StepRow } from "./step-row.ts";
import type { OpenSteps } from "./steps-file.ts";

/** Some hundreds of steps, with appeals and closed trajectories among them. */
export async function sampleSteps(): Promise<OpenSteps & { rows: StepRow[] }> {
  const register = await sampleRegister(0.15);
  const { peildatum, isFictitious } = register.records;
  const trajectories = trajectoryRows(register);
  return { peildatum, isFictitious, trajectories, rows: trajectories.flatMap(({ steps }) => steps) };
}
