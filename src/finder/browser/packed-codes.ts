/** Packs the codes of a row into two numbers of the index. */
import {
  careTypes,
  followUpStatuses,
  priceKinds,
  type CareType,
  type FollowUpStatus,
  type PriceKind,
} from "../../domain/codes.ts";
import { effectiveLicenceStates, type EffectiveLicenceState } from "../../domain/licence.ts";
import { itemAt } from "../../packing/item-at.ts";
import { enforcementFilters, type EnforcementFilter } from "./finder-types.ts";

export interface KindCodes {
  careType: CareType;
  priceKind: PriceKind;
  isPrivateHome: boolean;
  isApproximate: boolean;
}

export interface StateCodes {
  licenceState: EffectiveLicenceState;
  enforcement: EnforcementFilter;
  followUp: FollowUpStatus | null;
}

/** Packs the kinds of care, price and point. */
export function packKind({ careType, priceKind, isPrivateHome, isApproximate }: KindCodes): number {
  const flags = (isPrivateHome ? 1 : 0) + (isApproximate ? 2 : 0);
  return (
    (flags * priceKinds.length + priceKinds.indexOf(priceKind)) * careTypes.length +
    careTypes.indexOf(careType)
  );
}

/** Unpacks what `packKind` packed. */
export function unpackKind(packed: number): KindCodes {
  const flags = Math.floor(packed / careTypes.length / priceKinds.length);
  return {
    careType: itemAt(careTypes, packed % careTypes.length),
    priceKind: itemAt(priceKinds, Math.floor(packed / careTypes.length) % priceKinds.length),
    isPrivateHome: (flags & 1) !== 0,
    isApproximate: (flags & 2) !== 0,
  };
}

/** Packs the states of licence, enforcement and follow-up. */
export function packState({ licenceState, enforcement, followUp }: StateCodes): number {
  const followUpCode = followUp === null ? 0 : followUpStatuses.indexOf(followUp) + 1;
  const upper = followUpCode * enforcementFilters.length + enforcementFilters.indexOf(enforcement);
  return upper * effectiveLicenceStates.length + effectiveLicenceStates.indexOf(licenceState);
}

/** Unpacks what `packState` packed. */
export function unpackState(packed: number): StateCodes {
  const upper = Math.floor(packed / effectiveLicenceStates.length);
  const followUpCode = Math.floor(upper / enforcementFilters.length);
  return {
    licenceState: itemAt(effectiveLicenceStates, packed % effectiveLicenceStates.length),
    enforcement: itemAt(enforcementFilters, upper % enforcementFilters.length),
    followUp: followUpCode === 0 ? null : itemAt(followUpStatuses, followUpCode - 1),
  };
}
