/** What is still open in a session, in words; short, as they stand in the strip and on the record. */
export interface OpenPoint {
  readonly id: string;
  readonly defaultMessage: string;
}

export const openPoints = {
  screening: { id: 'completeness.screening', defaultMessage: 'Screening not answered' },
  consent: { id: 'completeness.consent', defaultMessage: 'Consent not signed' },
  device: { id: 'completeness.device', defaultMessage: 'Device not recorded' },
  needle: { id: 'completeness.needle', defaultMessage: 'Needle length not recorded' },
  cartridge: { id: 'completeness.cartridge', defaultMessage: 'Cartridge lot not recorded' },
  seal: { id: 'completeness.seal', defaultMessage: 'Sterile seal not recorded' },
  antiseptic: { id: 'completeness.antiseptic', defaultMessage: 'Antiseptic not recorded' },
  anaesthetic: { id: 'completeness.anaesthetic', defaultMessage: 'Anaesthetic, or none, not recorded' },
  grams: { id: 'completeness.grams', defaultMessage: 'Amount of numbing cream not recorded' },
  creamArea: { id: 'completeness.cream-area', defaultMessage: 'Area of numbing cream not recorded' },
  clock: { id: 'completeness.clock', defaultMessage: 'Time on or off of numbing cream not recorded' },
  areas: { id: 'completeness.areas', defaultMessage: 'No area recorded' },
  depth: { id: 'completeness.depth', defaultMessage: 'Depth not recorded' },
  passes: { id: 'completeness.passes', defaultMessage: 'Passes not recorded' },
  endPoint: { id: 'completeness.end-point', defaultMessage: 'End point not recorded' },
  stoppedReason: { id: 'completeness.stopped-reason', defaultMessage: 'Why it was stopped early' },
  zones: { id: 'completeness.zones', defaultMessage: 'Avoid-zone not looked at' },
  ended: { id: 'completeness.ended', defaultMessage: 'End of treatment not recorded' },
  lot: { id: 'completeness.lot', defaultMessage: 'Lot of a product not recorded' },
  amount: { id: 'completeness.amount', defaultMessage: 'Amount of a product not recorded' },
  timing: { id: 'completeness.timing', defaultMessage: 'When a product was used is not recorded' },
  reaction: { id: 'completeness.reaction', defaultMessage: 'Reaction at the end not fully recorded' },
  reactionLater: {
    id: 'completeness.reaction-later',
    defaultMessage: 'Reaction after 15 minutes not recorded',
  },
  otherReaction: {
    id: 'completeness.other-reaction',
    defaultMessage: 'Other reactions, or none, not recorded',
  },
  pain: { id: 'completeness.pain', defaultMessage: 'Pain not recorded' },
  aftercare: { id: 'completeness.aftercare', defaultMessage: 'Aftercare sheet not given' },
  carried: { id: 'completeness.carried', defaultMessage: 'Carried over and not confirmed' },
  reason: { id: 'completeness.reason', defaultMessage: 'A reason is needed' },
} as const satisfies Readonly<Record<string, OpenPoint>>;

export const sectionMessages = {
  screening: { id: 'completeness.section.screening', defaultMessage: 'Screening' },
  consent: { id: 'completeness.section.consent', defaultMessage: 'Consent' },
  preparation: { id: 'completeness.section.preparation', defaultMessage: 'Preparation' },
  anaesthetic: { id: 'completeness.section.anaesthetic', defaultMessage: 'Anaesthetic' },
  treatment: { id: 'completeness.section.treatment', defaultMessage: 'Treatment' },
  products: { id: 'completeness.section.products', defaultMessage: 'Products' },
  reaction: { id: 'completeness.section.reaction', defaultMessage: 'Reaction' },
  aftercare: { id: 'completeness.section.aftercare', defaultMessage: 'Aftercare' },
  next: { id: 'completeness.section.next', defaultMessage: 'Next date' },
} as const satisfies Readonly<Record<string, OpenPoint>>;
