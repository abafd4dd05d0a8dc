import { parseQuantity } from '../quantity/parse.ts';
import { depthSpec } from '../quantity/specs.ts';
import { regionSideKey } from '../regions/region-side.ts';
import { type Addition, addsNothing } from './addendum.ts';
import type { ConsentFields } from './consent.ts';
import type { ConsentDraft } from './consent-draft.ts';
import type { EffectiveScope } from './effective-scope.ts';

export type ScopeProblem =
  'areas' | 'depth' | 'device' | 'sessions' | 'offered' | 'valid' | 'nothing' | 'guardian';

const sessionCount = (typed: string): number | null => {
  const match = /^\s*([1-9]|1\d|2[0-4])\s*$/.exec(typed);
  return match ? Number(match[1]) : null;
};

const lastDayProblem = ({ validUntil, validText, offeredOn }: ConsentDraft): readonly ScopeProblem[] => {
  if (validUntil === null) return validText.trim() === '' ? [] : ['valid'];
  return offeredOn !== null && validUntil < offeredOn ? ['valid'] : [];
};

/** The scope as far as it can be read, and what is missing or impossible in it. */
export const scopeFromDraft = (
  draft: ConsentDraft,
  deviceKind: ConsentFields['scope']['deviceKind'] | null,
): { readonly scope: ConsentFields['scope'] | null; readonly problems: readonly ScopeProblem[] } => {
  const depth = parseQuantity(draft.depth, depthSpec);
  const sessions = sessionCount(draft.sessions);
  const problems: ScopeProblem[] = [
    ...(draft.areas.length === 0 ? (['areas'] as const) : []),
    ...(depth.ok && depth.value >= 100 ? [] : (['depth'] as const)),
    ...(deviceKind === null ? (['device'] as const) : []),
    ...(sessions === null ? (['sessions'] as const) : []),
    ...(draft.offeredOn === null ? (['offered'] as const) : []),
    ...lastDayProblem(draft),
  ];
  if (problems.length > 0 || !depth.ok || deviceKind === null || sessions === null)
    return { scope: null, problems };
  return {
    scope: {
      areas: draft.areas,
      maxDepthUm: depth.value,
      device: draft.device,
      deviceKind,
      sessions,
      price: draft.price.trim(),
      productClasses: draft.productClasses,
      course: draft.course,
      validUntil: draft.validUntil,
    },
    problems,
  };
};

/** What an addendum would add to what is signed already, and what cannot be read in it. */
export const additionFromDraft = (
  draft: ConsentDraft,
  signed: EffectiveScope,
  deviceKind: ConsentFields['scope']['deviceKind'] | null,
): { readonly addition: Addition | null; readonly problems: readonly ScopeProblem[] } => {
  const depth = draft.depth.trim() === '' ? null : parseQuantity(draft.depth, depthSpec);
  const sessions = draft.sessions.trim() === '' ? null : sessionCount(draft.sessions);
  const depthUm = depth?.ok === true && depth.value >= 100 ? depth.value : null;
  const known = new Set(signed.areas.map(regionSideKey));
  const otherKind = deviceKind !== null && !signed.deviceKinds.includes(deviceKind);
  const addition: Addition = {
    areas: draft.areas.filter((area) => !known.has(regionSideKey(area))),
    maxDepthUm: depthUm !== null && depthUm > signed.maxDepthUm ? depthUm : null,
    device: otherKind ? draft.device : null,
    deviceKind: otherKind ? deviceKind : null,
    productClasses: draft.productClasses.filter((each) => signed.productClasses?.includes(each) === false),
    sessions: sessions !== null && sessions > signed.sessions ? sessions : null,
  };
  const problems: ScopeProblem[] = [
    ...(depth !== null && depthUm === null ? (['depth'] as const) : []),
    ...(draft.sessions.trim() !== '' && sessions === null ? (['sessions'] as const) : []),
    ...(draft.offeredOn === null ? (['offered'] as const) : []),
  ];
  const nothing = problems.length === 0 && addsNothing(addition) ? (['nothing'] as const) : [];
  const all = [...problems, ...nothing];
  return { addition: all.length === 0 ? addition : null, problems: all };
};

/** What is missing before a patient can read one of the smaller consents. */
export const smallConsentProblems = (draft: ConsentDraft): readonly ScopeProblem[] => {
  const guardian = draft.guardianName.trim() !== '' && draft.guardianRelation.trim() !== '';
  return [
    ...(draft.areas.length === 0 ? (['areas'] as const) : []),
    ...(draft.kind === 'guardian-consent' && !guardian ? (['guardian'] as const) : []),
    ...(draft.offeredOn === null ? (['offered'] as const) : []),
  ];
};
