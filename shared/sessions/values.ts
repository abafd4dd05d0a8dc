/** Value sets of a session (domain.md 2.4–2.10). Codes are permanent: sealed entries hold them. */
export const directions = [
  'horizontal',
  'vertical',
  'diagonal-left',
  'diagonal-right',
  'along-stria',
  'across-stria',
  'circular',
  'stamping',
] as const;
export type Direction = (typeof directions)[number];

export const endPoints = [
  'none',
  'mild-erythema',
  'marked-erythema',
  'scattered-pinpoint',
  'uniform-pinpoint',
  'serous-ooze',
  'stopped-early',
] as const;
export type EndPoint = (typeof endPoints)[number];

export const antiseptics = [
  'chlorhexidine-aqueous',
  'chlorhexidine-alcoholic',
  'povidone-iodine',
  'hypochlorous-acid',
  'alcohol-70',
  'other',
] as const;
export type AntisepticAgent = (typeof antiseptics)[number];

/** Whether the hair of the areas was removed, and when before the treatment; `undated`: it was, and nobody noted when. */
export const hairRemovals = [
  'no',
  'today-here',
  'today-at-home',
  'days-before',
  'longer-before',
  'undated',
] as const;
export type HairRemoval = (typeof hairRemovals)[number];

/** What else was done for hygiene (domain.md 2.8); one that is not named was not recorded. */
export const hygieneSteps = ['surface-disinfected', 'gloves', 'barrier-sheath', 'sharps-disposed'] as const;
export type HygieneStep = (typeof hygieneSteps)[number];

/** What the gloves were made of: an allergy to latex is a stop for latex gloves (domain.md 2.12). */
export const gloveMaterials = ['nitrile', 'latex', 'vinyl', 'other'] as const;
export type GloveMaterial = (typeof gloveMaterials)[number];

export const anaestheticAgents = [
  'none',
  'lidocaine-4',
  'lidocaine-5',
  'lidocaine-prilocaine-2.5-2.5',
  'lidocaine-tetracaine-7-7',
  'compounded',
  'ice',
  'nerve-block',
  'nitrous',
  'other',
] as const;
export type AnaestheticAgent = (typeof anaestheticAgents)[number];

export const timings = ['before', 'during', 'after-channels-open', 'after-closure', 'home'] as const;
export type Timing = (typeof timings)[number];

export const reactionTimes = ['end', '15-min'] as const;
export type ReactionTime = (typeof reactionTimes)[number];

/** Graded signs and their highest grade (domain.md 2.10); 0 is "none" and a recorded answer. */
export const reactionSigns = { erythema: 4, oedema: 3, bleeding: 4, bruising: 3 } as const;
export type ReactionSign = keyof typeof reactionSigns;

/** What of an area can be carried over from the session before; times, reactions, pain and end point never are. */
export const carriedValues = ['depth', 'passes', 'directions', 'speed', 'parts'] as const;
export type CarriedValue = (typeof carriedValues)[number];

export const otherReactions = ['wheals', 'faint', 'blister', 'other'] as const;
export type OtherReaction = (typeof otherReactions)[number];
