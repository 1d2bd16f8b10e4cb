/** The selection as parameters of its URL. */
import {
  dateParam,
  defineUrlParams,
  flagParam,
  manyOfParam,
  oneOfParam,
  optionalTextParam,
  paramGroup,
  shownParam,
  slugParam,
  textParam,
} from "../../url-params/url-params.ts";
import { choiceLists, stepDates, stepsPerPage, type ChosenValues, type Selection } from "./selection.ts";

export const selectionParams = defineUrlParams<Selection>({
  text: textParam("q", 200),
  from: dateParam("van"),
  until: dateParam("tot"),
  choices: paramGroup<ChosenValues>({
    kinds: manyOfParam("soort", choiceLists.kinds),
    measures: manyOfParam("maatregel", choiceLists.measures),
    triggers: manyOfParam("aanleiding", choiceLists.triggers),
    urgency: manyOfParam("dringend", choiceLists.urgency),
    precaution: manyOfParam("voorzorg", choiceLists.precaution),
    appeals: manyOfParam("bezwaar", choiceLists.appeals),
    trajectoryStates: manyOfParam("traject", choiceLists.trajectoryStates),
    careTypes: manyOfParam("vorm", choiceLists.careTypes),
    provinces: manyOfParam("provincie", choiceLists.provinces),
  }),
  municipality: slugParam("gemeente"),
  organiserId: optionalTextParam("organisator", 100),
  sort: oneOfParam("sorteer", stepDates, "meegedeeld"),
  isOldestFirst: flagParam("volgorde", "oud"),
  isGrouped: flagParam("groep", "traject"),
  shown: shownParam("n", stepsPerPage, 100_000),
});

/** Selects every step, the newest first. */
export const defaultSelection: Selection = selectionParams.defaults;
