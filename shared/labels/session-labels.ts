/** English labels of the value sets of a session; the codes are what is stored. */
import type { Extent, RfSettings } from '../sessions/session.ts';
import type {
  AnaestheticAgent,
  AntisepticAgent,
  CarriedValue,
  Direction,
  EndPoint,
  GloveMaterial,
  HairRemoval,
  HygieneStep,
  OtherReaction,
  ReactionSign,
  ReactionTime,
  Timing,
} from '../sessions/values.ts';
import type { Message } from './message.ts';

export const directionLabels = {
  horizontal: { id: 'direction.horizontal', defaultMessage: 'Horizontal' },
  vertical: { id: 'direction.vertical', defaultMessage: 'Vertical' },
  'diagonal-left': { id: 'direction.diagonal-left', defaultMessage: 'Diagonal left' },
  'diagonal-right': { id: 'direction.diagonal-right', defaultMessage: 'Diagonal right' },
  'along-stria': { id: 'direction.along-stria', defaultMessage: 'Along the mark' },
  'across-stria': { id: 'direction.across-stria', defaultMessage: 'Across the mark' },
  circular: { id: 'direction.circular', defaultMessage: 'Circular' },
  stamping: { id: 'direction.stamping', defaultMessage: 'Stamping' },
} satisfies Record<Direction, Message>;

export const carriedValueLabels = {
  depth: { id: 'carried.depth', defaultMessage: 'depth' },
  passes: { id: 'carried.passes', defaultMessage: 'passes' },
  directions: { id: 'carried.directions', defaultMessage: 'directions' },
  speed: { id: 'carried.speed', defaultMessage: 'speed' },
  parts: { id: 'carried.parts', defaultMessage: 'parts of the area' },
} satisfies Record<CarriedValue, Message>;

/** What a record says of values that were taken from the session before. */
export const carriedMessages = {
  from: {
    id: 'carried.from',
    defaultMessage: 'Taken over from session {ordinal} of {date} and confirmed unchanged: {what}.',
  },
  device: { id: 'carried.device', defaultMessage: 'device and needle' },
  area: { id: 'carried.area', defaultMessage: '{area} ({values})' },
} satisfies Record<string, Message>;

export const endPointLabels = {
  none: { id: 'end-point.none', defaultMessage: 'None' },
  'mild-erythema': { id: 'end-point.mild-erythema', defaultMessage: 'Mild even redness' },
  'marked-erythema': { id: 'end-point.marked-erythema', defaultMessage: 'Marked redness' },
  'scattered-pinpoint': { id: 'end-point.scattered-pinpoint', defaultMessage: 'Scattered pinpoint bleeding' },
  'uniform-pinpoint': { id: 'end-point.uniform-pinpoint', defaultMessage: 'Even pinpoint bleeding' },
  'serous-ooze': { id: 'end-point.serous-ooze', defaultMessage: 'Clear fluid' },
  'stopped-early': { id: 'end-point.stopped-early', defaultMessage: 'Stopped early' },
} satisfies Record<EndPoint, Message>;

export const antisepticLabels = {
  'chlorhexidine-aqueous': {
    id: 'antiseptic.chlorhexidine-aqueous',
    defaultMessage: 'Chlorhexidine in water',
  },
  'chlorhexidine-alcoholic': {
    id: 'antiseptic.chlorhexidine-alcoholic',
    defaultMessage: 'Chlorhexidine in alcohol',
  },
  'povidone-iodine': { id: 'antiseptic.povidone-iodine', defaultMessage: 'Povidone-iodine' },
  'hypochlorous-acid': { id: 'antiseptic.hypochlorous-acid', defaultMessage: 'Hypochlorous acid' },
  'alcohol-70': { id: 'antiseptic.alcohol-70', defaultMessage: 'Alcohol 70\u202f%' },
  other: { id: 'antiseptic.other', defaultMessage: 'Other antiseptic' },
} satisfies Record<AntisepticAgent, Message>;

export const anaestheticLabels = {
  none: { id: 'anaesthetic.none', defaultMessage: 'None' },
  'lidocaine-4': { id: 'anaesthetic.lidocaine-4', defaultMessage: 'Lidocaine 4\u202f%' },
  'lidocaine-5': { id: 'anaesthetic.lidocaine-5', defaultMessage: 'Lidocaine 5\u202f%' },
  'lidocaine-prilocaine-2.5-2.5': {
    id: 'anaesthetic.lidocaine-prilocaine',
    defaultMessage: 'Lidocaine 2.5\u202f% with prilocaine 2.5\u202f%',
  },
  'lidocaine-tetracaine-7-7': {
    id: 'anaesthetic.lidocaine-tetracaine',
    defaultMessage: 'Lidocaine 7\u202f% with tetracaine 7\u202f%',
  },
  compounded: { id: 'anaesthetic.compounded', defaultMessage: 'Made up to order' },
  ice: { id: 'anaesthetic.ice', defaultMessage: 'Ice' },
  'nerve-block': { id: 'anaesthetic.nerve-block', defaultMessage: 'Nerve block or injection' },
  nitrous: { id: 'anaesthetic.nitrous', defaultMessage: 'Nitrous oxide' },
  other: { id: 'anaesthetic.other', defaultMessage: 'Other anaesthetic' },
} satisfies Record<AnaestheticAgent, Message>;

export const timingLabels = {
  before: { id: 'timing.before', defaultMessage: 'Before needling' },
  during: { id: 'timing.during', defaultMessage: 'During needling, as glide' },
  'after-channels-open': {
    id: 'timing.after-channels-open',
    defaultMessage: 'Straight after, channels open',
  },
  'after-closure': { id: 'timing.after-closure', defaultMessage: 'After the channels closed' },
  home: { id: 'timing.home', defaultMessage: 'To use at home' },
} satisfies Record<Timing, Message>;

export const reactionTimeLabels = {
  end: { id: 'reaction-time.end', defaultMessage: 'At the end' },
  '15-min': { id: 'reaction-time.15-min', defaultMessage: '15 minutes later' },
} satisfies Record<ReactionTime, Message>;

export const reactionSignLabels = {
  erythema: { id: 'reaction.erythema', defaultMessage: 'Redness' },
  oedema: { id: 'reaction.oedema', defaultMessage: 'Swelling' },
  bleeding: { id: 'reaction.bleeding', defaultMessage: 'Bleeding' },
  bruising: { id: 'reaction.bruising', defaultMessage: 'Bruising' },
} satisfies Record<ReactionSign, Message>;

/** The words of each grade, 0 first (domain.md 2.10); index = grade. */
export const reactionGradeLabels = {
  erythema: [
    { id: 'reaction.erythema.0', defaultMessage: 'None' },
    { id: 'reaction.erythema.1', defaultMessage: 'Barely' },
    { id: 'reaction.erythema.2', defaultMessage: 'Mild' },
    { id: 'reaction.erythema.3', defaultMessage: 'Moderate' },
    { id: 'reaction.erythema.4', defaultMessage: 'Severe' },
  ],
  oedema: [
    { id: 'reaction.oedema.0', defaultMessage: 'None' },
    { id: 'reaction.oedema.1', defaultMessage: 'Slight' },
    { id: 'reaction.oedema.2', defaultMessage: 'Moderate' },
    { id: 'reaction.oedema.3', defaultMessage: 'Marked' },
  ],
  bleeding: [
    { id: 'reaction.bleeding.0', defaultMessage: 'None' },
    { id: 'reaction.bleeding.1', defaultMessage: 'Few points' },
    { id: 'reaction.bleeding.2', defaultMessage: 'Even pinpoint' },
    { id: 'reaction.bleeding.3', defaultMessage: 'Oozing over 5\u202fmin' },
    { id: 'reaction.bleeding.4', defaultMessage: 'Needs pressure' },
  ],
  bruising: [
    { id: 'reaction.bruising.0', defaultMessage: 'None' },
    { id: 'reaction.bruising.1', defaultMessage: 'Few spots' },
    { id: 'reaction.bruising.2', defaultMessage: 'Patches' },
    { id: 'reaction.bruising.3', defaultMessage: 'Haematoma' },
  ],
} satisfies Record<ReactionSign, readonly Message[]>;

export const otherReactionLabels = {
  wheals: { id: 'other-reaction.wheals', defaultMessage: 'Wheals or hives' },
  faint: { id: 'other-reaction.faint', defaultMessage: 'Faintness' },
  blister: { id: 'other-reaction.blister', defaultMessage: 'Blister' },
  other: { id: 'other-reaction.other', defaultMessage: 'Something else' },
} satisfies Record<OtherReaction, Message>;

export const otherReactionStateLabels = {
  'not-recorded': { id: 'other-reaction-state.not-recorded', defaultMessage: 'Not recorded' },
  none: { id: 'other-reaction-state.none', defaultMessage: 'None' },
  some: { id: 'other-reaction-state.some', defaultMessage: 'Yes' },
} satisfies Record<'not-recorded' | 'none' | 'some', Message>;

export const sealIntactLabels = {
  yes: { id: 'seal-intact.yes', defaultMessage: 'Seal intact' },
  no: { id: 'seal-intact.no', defaultMessage: 'Seal broken' },
  'not-asked': { id: 'seal-intact.not-asked', defaultMessage: 'Seal not recorded' },
} satisfies Record<'yes' | 'no' | 'not-asked', Message>;

export const hairRemovalLabels = {
  no: { id: 'hair-removal.no', defaultMessage: 'No' },
  'today-here': { id: 'hair-removal.today-here', defaultMessage: 'Today, here' },
  'today-at-home': { id: 'hair-removal.today-at-home', defaultMessage: 'Today, at home' },
  'days-before': { id: 'hair-removal.days-before', defaultMessage: '1–2 days before' },
  'longer-before': { id: 'hair-removal.longer-before', defaultMessage: 'Longer before' },
  undated: { id: 'hair-removal.undated', defaultMessage: 'Yes, not known when' },
} satisfies Record<HairRemoval, Message>;
export const hairRemovalLabel: Message = { id: 'hair-removal', defaultMessage: 'Hair removed' };

export const hygieneLabels = {
  'surface-disinfected': { id: 'hygiene.surface-disinfected', defaultMessage: 'Surfaces disinfected' },
  gloves: { id: 'hygiene.gloves', defaultMessage: 'Gloves worn' },
  'barrier-sheath': { id: 'hygiene.barrier-sheath', defaultMessage: 'Barrier sheath' },
  'sharps-disposed': { id: 'hygiene.sharps-disposed', defaultMessage: 'Sharps disposed of' },
} satisfies Record<HygieneStep, Message>;
export const gloveLabels = {
  nitrile: { id: 'gloves.nitrile', defaultMessage: 'Nitrile' },
  latex: { id: 'gloves.latex', defaultMessage: 'Latex' },
  vinyl: { id: 'gloves.vinyl', defaultMessage: 'Vinyl' },
  other: { id: 'gloves.other', defaultMessage: 'Another material' },
} satisfies Record<GloveMaterial, Message>;
export const gloveLabel: Message = { id: 'gloves', defaultMessage: 'Glove material' };
export const hygieneLabel: Message = { id: 'hygiene', defaultMessage: 'Hygiene' };

/** What was planned of an area's depth, beside the depth that was done. */
export const plannedLabel: Message = {
  id: 'session.planned',
  defaultMessage: '{planned, select, no {no plan} unknown {plan not recorded} other {planned {band}}}',
};
/** The same of all areas of a session, where none has a band. */
export const nothingPlannedLabel: Message = {
  id: 'session.nothing-planned',
  defaultMessage: '{planned, select, no {No depth was planned.} other {Planned depths were not recorded.}}',
};

export const extentLabels = {
  areaMm2: { id: 'extent.area', defaultMessage: 'Surface needled' },
  timeMs: { id: 'extent.time', defaultMessage: 'Time on this area' },
  coveragePpm: { id: 'extent.coverage', defaultMessage: 'Coverage' },
} satisfies Record<keyof Extent, Message>;
/** The three together, before a reading of them. */
export const extentLabel: Message = { id: 'extent', defaultMessage: 'Surface, time and coverage' };

/** Whether the skin had settled before the patient left. */
export const settledLabel: Message = { id: 'settled', defaultMessage: 'Settled before leaving' };
/** "Yes, after 25 min", "Yes", "No". */
export const settledWords: Message = {
  id: 'settled.words',
  defaultMessage:
    '{state, select, yes {Yes{timed, select, yes {, after {after}} other {}}} no {No} other {Not recorded}}',
};

export const rfLabels = {
  powerMw: { id: 'rf.power', defaultMessage: 'Power' },
  energyMj: { id: 'rf.energy', defaultMessage: 'Energy of a pulse' },
  pulseMs: { id: 'rf.pulse', defaultMessage: 'Length of a pulse' },
  frequencyKhz: { id: 'rf.frequency', defaultMessage: 'Frequency' },
  impedanceOhm: { id: 'rf.impedance', defaultMessage: 'Impedance' },
  temperatureMilliC: { id: 'rf.temperature', defaultMessage: 'Temperature' },
} satisfies Record<keyof RfSettings, Message>;
