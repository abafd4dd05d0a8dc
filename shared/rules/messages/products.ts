import type { anaestheticRules } from '../rows/anaesthetic.ts';
import type { productRules } from '../rows/products.ts';
import type { RuleText } from './text.ts';

const other = 'Choose another one. The owner decides whether to go on, and writes down why.';
const allergy = 'An allergic reaction can be severe.';
/** Where the allergy was written down. */
const where = '{where, select, patient { with the patient} screening { in the screening} other {}}';
const askAllergy = 'Ask the patient, record the answer, and choose another one if there is doubt.';
const studied =
  'This line marks an exposure that was studied with lidocaine/tetracaine: 59 g on 400 cm² for 120 minutes. It is a studied case, not a permitted maximum.';
const watch = 'Watch the patient, and follow the label and the prescriber.';

export const productTexts: Readonly<Record<(typeof productRules)[number]['id'], RuleText>> = {
  SERUM_CHANNEL: {
    what: '{name} is {class, select, aftercare_only {for aftercare only} other {not for open channels}}, and is recorded {timing, select, during {during needling} other {straight after needling, while the channels are open}}.',
    unknown:
      '{class, select, unknown {It is not recorded whether {name} may enter open channels.} other {It is not recorded when {name} was used. It is not for open channels.}}',
    why: 'Granulomas and whole-body reactions followed products pushed into open channels, vitamin C in most: Soltani-Arabshahi 2014 (3 patients); Friedmann 2024 (15 patients, 13 papers).',
    do: 'Use it after the channels have closed, or choose another product. If it was used, write down why.',
  },
  SERUM_REACTION_HISTORY: {
    what: '{name} again, after {kind, select, granuloma {a granuloma} other {a contact reaction}} to it.',
    unknown: 'It is not known whether {name} is what the patient reacted to before.',
    why: 'A second contact can bring the reaction back, stronger.',
    do: 'Choose another product. The owner decides whether to go on, and writes down why.',
  },
  LOT_EXPIRED: {
    what: 'Expired on {expiryOn}{lot, select, none {} other { (lot {lot})}}.',
    unknown: 'No expiry date is recorded{lot, select, none {} other { (lot {lot})}}.',
    why: 'Sterility and strength are stated up to this date.',
    do: 'Take another lot. If it was used, write down what happened.',
  },
  LOT_OPEN_TOO_LONG: {
    what: 'Opened on {openedOn}, {days} days ago. The practice keeps it {keepDays} days.',
    unknown:
      'It is not recorded when the pack that was used was opened. The practice keeps it {keepDays} days after opening.',
    why: 'An opened container can be contaminated.',
    do: 'Take a new one. If it was used, write down what happened.',
  },
  LOT_RECALLED: {
    what: 'Lot {lot} was called back on {recalledOn}{reason, select, none {} other {: {reason}}}.',
    why: 'Your register says so. Its maker or an authority no longer stands for this lot.',
    do: 'Take another lot and keep this one apart. If it was used, write down why.',
  },
  ALLERGY_CHLORHEXIDINE: {
    what: `Chlorhexidine is chosen as the antiseptic, and an allergy to it is recorded${where}.`,
    unknown:
      '{state, select, maybe {It is not recorded what the antiseptic contains, and allergy to chlorhexidine is not ruled out.} unnamed {Chlorhexidine is chosen. An allergy to an antiseptic is recorded without naming chlorhexidine.} other {Chlorhexidine is chosen. Allergy to antiseptics was not asked about.}}',
    why: allergy,
    do: other,
  },
  ALLERGY_IODINE: {
    what: `Povidone-iodine is chosen as the antiseptic, and an allergy to it is recorded${where}.`,
    unknown:
      '{state, select, maybe {It is not recorded what the antiseptic contains, and allergy to iodine is not ruled out.} unnamed {Povidone-iodine is chosen. An allergy to an antiseptic is recorded without naming iodine.} other {Povidone-iodine is chosen. Allergy to antiseptics was not asked about.}}',
    why: allergy,
    do: other,
  },
  ALLERGY_ANAESTHETIC: {
    what: `{agent, select, lidocaine_4 {Lidocaine 4\u202f%} lidocaine_5 {Lidocaine 5\u202f%} lidocaine_prilocaine_2_5_2_5 {Lidocaine with prilocaine} lidocaine_tetracaine_7_7 {Lidocaine with tetracaine} other {What was named for numbing}} is chosen as the anaesthetic, and an allergy to it or its kind is recorded${where}.`,
    unknown:
      '{state, select, maybe {An allergy to a local anaesthetic is recorded, and this one may contain it.} unnamed {An allergy to an anaesthetic is recorded without naming this one.} other {Allergy to anaesthetics was not asked about.}}',
    why: allergy,
    do: other,
  },
  ALLERGY_METAL: {
    what: `Allergy to metal{where, select, patient {, recorded with the patient} screening {, recorded in the screening} other {}}: the needles {name, select, none {} other {of {name} }}are metal.`,
    unknown: 'Allergy to metal was not asked about.',
    why: 'Metal allergy raised the risk in a review of 85 papers.',
    do: 'Ask which metal, and what the needles are made of. The owner decides whether to go on, and writes down why.',
  },
  ALLERGY_LATEX: {
    what: `{gloves, select, latex {The gloves are latex, and an allergy to it is recorded${where}.} other {Allergy to latex: gloves, covers and straps can contain it.}}`,
    unknown: '{gloves, select, latex {The gloves are latex. } other {}}Allergy to latex was not asked about.',
    why: allergy,
    do: 'Take gloves, covers and straps without latex. The owner decides whether to go on, and writes down why.',
  },
  ALLERGY_CHOICE: {
    what: '{item, select, gloves {Allergy to latex: {gloves, select, none {choose gloves, covers and straps without it.} other {gloves are not the only thing: take covers and straps without it too.}}} antiseptic {{allergen, select, chlorhexidine {Allergy to chlorhexidine: choose another antiseptic.} iodine {Allergy to iodine: choose another antiseptic.} several {Allergy to chlorhexidine and to iodine: choose another antiseptic.} other {Allergy to an antiseptic: ask to which, and choose another one.}}} other {{allergen, select, unnamed {Allergy to an anaesthetic: ask to which, and choose another one or none.} other {Allergy to local anaesthetics: choose one of another kind, or none.}}}}',
    unknown:
      '{item, select, gloves {Allergy to latex was not asked about.} antiseptic {Allergy to antiseptics was not asked about, and none is chosen yet.} other {Allergy to anaesthetics was not asked about, and none is chosen yet.}}',
    why: allergy,
    do: 'Choose what does not contain it.',
  },
};

export const anaestheticTexts: Readonly<Record<(typeof anaestheticRules)[number]['id'], RuleText>> = {
  ANAES_AREA: {
    what: 'Numbing cream on {areaMm2}: the risk rises with the surface.',
    unknown: 'It is not recorded how large the area under the numbing cream was.',
    why: studied,
    do: watch,
  },
  ANAES_GRAMS: {
    what: 'Numbing cream, {massMg}: the risk rises with the amount.',
    unknown: 'It is not recorded how much numbing cream was used.',
    why: studied,
    do: watch,
  },
  ANAES_TIME: {
    what: 'Numbing cream on the skin for {timeMs}: the risk rises with the time.',
    unknown: 'It is not recorded how long the numbing cream was on the skin.',
    why: studied,
    do: watch,
  },
  ANAES_INCOMPLETE: {
    what: 'The numbing cream is not fully recorded: grams, area and times belong together.',
    unknown: 'Grams, area and times of the numbing cream belong together, and something is missing.',
    why: 'Risk rises with amount, place, surface and time.',
    do: 'Record grams, area, time on and time off.',
  },
  ANAES_INSTRUCTION: {
    what: 'The strength and the prescriber’s instruction are not recorded.',
    why: 'Strong compounds and very large areas are in most of the bad cases that were reported, some of them fatal.',
    do: 'Ask for the prescriber’s instruction and write it down with each strength.',
  },
  PRILOCAINE_METHAEMOGLOBIN: {
    what: 'Prilocaine is chosen, and methaemoglobinaemia is recorded.',
    unknown: 'Prilocaine is chosen, and methaemoglobinaemia was not asked about.',
    why: 'Prilocaine can raise methaemoglobin.',
    do: askAllergy,
  },
  ANAES_ANTIARRHYTHMIC: {
    what: 'A local anaesthetic is chosen, and the patient takes a medicine for heart rhythm.',
    unknown: 'A local anaesthetic is chosen, and medicines for heart rhythm were not asked about.',
    why: 'The label asks for caution with some of these medicines (class III).',
    do: 'Ask the prescriber before numbing, and write down the answer.',
  },
};
