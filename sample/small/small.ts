import type { Geography, Municipality } from "../geography.ts";
import type { Life, Transfer } from "../model.ts";
import type { Withholding } from "../withholdings.ts";

export interface SmallSample {
  lives: Life[];
  transfers: Transfer[];
  withholdings: Withholding[];
  municipalities: Municipality[];
  withoutDesk: Set<string>;
}

export function buildSmallSample(_seed: number, _geography: Geography): SmallSample {
  throw new Error("not yet");
}
