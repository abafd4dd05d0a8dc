import type { screeningRules } from '../rows/screening.ts';
import type { RuleText } from './text.ts';

const decide = 'Talk it over with the patient. To go on, write down why.';
const note = 'Ask for a note from the treating doctor, or write down why you go on.';
const wait = 'Choose a later date, or write down why not.';

export const screeningTexts: Readonly<Record<(typeof screeningRules)[number]['id'], RuleText>> = {
  SCREEN_STALE: {
    what: '{state, select, old {The questions were last asked in full on {askedOn}, more than {months} months ago.} other {The answers of {askedOn} were not confirmed for this session.}}',
    unknown: 'There is no screening for this patient.',
    why: 'Health and medicines change between sessions.',
    do: 'Ask the questions, or confirm that nothing has changed.',
  },
  AGE_MIN: {
    what: 'The patient is {age} years old, younger than {years}.',
    unknown: 'The date of birth is not known, or lies after the day of the treatment.',
    why: 'The practice treats from {years} years. Uses authorised by the FDA are from 22 years.',
    do: 'Check the date of birth. The owner decides whether to go on, and writes down why.',
  },
  SKINTYPE_PIH: {
    what: 'Skin type {skinType}: dark patches after needling are more likely.',
    unknown: 'The skin type is not recorded.',
    why: 'They are reported more often in darker skin.',
    do: 'Talk about it before consent, and plan depth, passes and sun protection with it in mind.',
  },
  STRIAE_RED_FLAG: {
    what: 'Wide purple stretch marks with steroid use or signs of too much cortisone: a doctor should look first.',
    unknown:
      'It was not asked whether the stretch marks are wide and purple with signs of too much cortisone.{cortisone, select, yes { A cortisone cause is recorded.} other {}}',
    why: 'Too much cortisone, from a medicine or from the body, can cause such marks.',
    do: 'Suggest seeing a doctor first, and write down what was said.',
  },
  INFECTION_IN_REGION: {
    what: 'Infection, open wound, sunburn or inflamed skin in the area: needling can spread an infection.',
    unknown: 'Infection or inflamed skin in the area was not asked about.',
    why: 'Infection raised the risk in a review of 85 papers.',
    do: 'Wait until the skin has healed, or leave this area out.',
  },
  SUSPICIOUS_LESION: {
    what: 'A mole, wart or spot in the area: a doctor should see it before anything is done to it.',
    unknown: 'Moles and spots in the area were not asked about.',
    why: 'The lists in use stop for this area and refer.',
    do: 'Refer, and leave this area out until the answer is there.',
  },
  KELOID: {
    what: 'Keloid or thick scars before: needles can start a new keloid.',
    unknown: 'Keloid and thick scars were not asked about.',
    why: 'The lists in use stop here, some after a test patch by a doctor.',
    do: 'Refer to a doctor. The owner decides whether to go on, and writes down why.',
  },
  PREGNANT: {
    what: 'Pregnant, or may be: the treatment can wait.',
    unknown: 'Pregnancy was not asked about.',
    why: 'The lists in use stop here, and a numbing cream is absorbed.',
    do: 'Choose a date after the birth. The owner decides whether to go on, and writes down why.',
  },
  BREASTFEEDING: {
    what: 'Breastfeeding: most lists wait, and a numbing cream is absorbed.',
    unknown: 'Breastfeeding was not asked about.',
    why: 'Lists differ on how long.',
    do: 'Talk about waiting, and about the numbing cream.',
  },
  ANTICOAG: {
    what: 'Blood thinner, aspirin or a similar painkiller: bleeding and bruising can be stronger.',
    unknown: 'Blood thinners were not asked about.',
    why: 'Bleeding and bruising can be stronger.',
    do: 'Plan for it. Never ask a patient to stop a prescribed medicine: that is for the prescriber.',
  },
  BLEEDING_DISORDER: {
    what: 'Bleeding disorder: bleeding and bruising can be stronger.',
    unknown: 'Bleeding disorders were not asked about.',
    why: 'Bleeding and bruising can be stronger.',
    do: note,
  },
  IMMUNE_SUPPRESSION: {
    what: 'Weakened immune system: healing can be slower and infection likelier.',
    unknown: 'A weakened immune system was not asked about.',
    why: 'Healing can be slower and infection likelier.',
    do: note,
  },
  STEROID: {
    what: 'Cortisone medicine: healing can be slower.',
    unknown: 'Cortisone medicines were not asked about.',
    why: 'Cortisone slows healing, and can itself cause stretch marks.',
    do: note,
  },
  DIABETES: {
    what: 'Diabetes: healing can be slower.',
    unknown: 'Diabetes was not asked about.',
    why: 'Above all while it is not under control.',
    do: 'Ask whether it is under control, and write down the answer.',
  },
  DIABETES_UNCONTROLLED: {
    what: 'Diabetes that is not under control: healing can be slower and infection likelier.',
    unknown: 'It was not asked whether the diabetes is under control.',
    why: 'The lists in use stop here, and take diabetes under control with a note.',
    do: 'Wait until the treating doctor has it under control. The owner decides whether to go on, and writes down why.',
  },
  AUTOIMMUNE: {
    what: 'Autoimmune or connective tissue disease: healing can differ.',
    unknown: 'Autoimmune diseases were not asked about.',
    why: 'Needling can start the disease up in the skin.',
    do: note,
  },
  TATTOO_IMPLANT_SCAR: {
    what: 'Tattoo, permanent make-up, implant, mesh, piercing, hernia or scar in the area: such places are usually left out.',
    unknown: 'Tattoos, implants and scars in the area were not asked about.',
    why: 'Such places are usually left out.',
    do: 'Mark the place and leave it out, or write down why not.',
  },
  EXPECTATIONS: {
    what: 'Worry or high hopes: results differ and come slowly, so talk them through first.',
    unknown: 'Expectations were not talked about.',
    why: 'Results differ and come slowly.',
    do: decide,
  },
  OTHER_ILLNESS: {
    what: 'Another illness or medicine: it may matter for healing.',
    unknown: 'Other illnesses were not asked about.',
    why: 'It may matter for healing.',
    do: decide,
  },
  HSV_FACE: {
    what: 'Cold sores before, and an area of the face is treated: needling can bring them back.',
    unknown: 'Cold sores were not asked about, and an area of the face is treated.',
    why: 'Needling of the face can bring cold sores back.',
    do: 'A prescriber can say whether to take something beforehand. Write down the answer.',
  },
  ISOTRETINOIN_MONTHS: {
    what: '{dated, select, yes {Isotretinoin, last dose on {lastOn}: sources disagree on how long to wait, some until {untilOn}.} other {Isotretinoin, date of the last dose not known: sources disagree on how long to wait.}}',
    unknown: 'Isotretinoin was not asked about.',
    why: 'Sources disagree. Device and clinic sheets wait 6 months, some 12. A task force of 2017 found too little evidence to delay superficial peels and non-ablative devices; its summary does not name microneedling.',
    do: 'Follow the instructions of your device. Ask for the date of the last dose, and write down what you decided.',
  },
  ISOTRETINOIN_LABEL: {
    what: '{says, select, never {Isotretinoin was taken, and the label of {name} says never after it{source, select, none {} other { ({source})}}. {dated, select, yes {Last dose on {lastOn}.} other {The date of the last dose is missing.}}} other {Isotretinoin was taken, and the label of {name} waits {months, plural, one {# month} other {# months}} after it{source, select, none {} other { ({source})}}. {dated, select, yes {Last dose on {lastOn}: wait until {untilOn}.} other {The date of the last dose is missing, so it is not known whether this time is over.}}}}',
    unknown:
      '{name, select, none {Isotretinoin was taken, and no device is chosen yet: its label may say to wait.} other {Isotretinoin was taken, and what the label of {name} says about it was not looked up.}}',
    why: 'What the maker says of its own device comes first. Beyond it sources disagree: sheets wait 6 months, some 12, and a task force of 2017 found too little evidence to delay superficial peels and non-ablative devices.',
    do: 'Ask for the date of the last dose, choose a later date or another device. The owner decides whether to go on, and writes down why.',
  },
  POST_PARTUM: {
    what: '{dated, select, yes {A birth on {lastOn}: the practice waits until {untilOn}.} other {A birth in the last twelve months, date not known: the practice waits some time.}}',
    unknown: 'A birth in the last twelve months was not asked about.',
    why: 'The lists in use wait after a birth and do not say how long. Stretch marks can still fade by themselves.',
    do: wait,
  },
  RETINOID_DAYS: {
    what: '{dated, select, yes {Retinoid or acid on the skin, last on {lastOn}: the practice waits until {untilOn}.} other {Retinoid or acid on the skin, date not known: the skin can be irritated.}}',
    unknown: 'Retinoids and acids on the skin were not asked about.',
    why: 'The skin can be irritated. Sheets wait between 24 hours and 5 days.',
    do: wait,
  },
  SUN_DAYS: {
    what: '{dated, select, yes {Sun or tanning, last on {lastOn}: the practice waits until {untilOn}.} other {Sun or tanning, date not known: tanned skin is likelier to darken.}}',
    unknown: 'Sun and tanning were not asked about.',
    why: 'Tanned skin is likelier to darken. It was not said whether it was sun or self-tan.',
    do: wait,
  },
  SUN_EXPOSURE_DAYS: {
    what: '{dated, select, yes {Strong sun or a sunbed, last on {lastOn}: the practice waits until {untilOn}.} other {Strong sun or a sunbed, date not known: tanned skin is likelier to darken.}}',
    unknown: 'It was not asked whether the tan comes from sun.',
    why: 'Tanned skin is likelier to darken. Sheets wait between 24 hours and 4 weeks.',
    do: wait,
  },
  SELF_TAN_DAYS: {
    what: '{dated, select, yes {Self-tan, last on {lastOn}: the practice waits until {untilOn}.} other {Self-tan, date not known: its colour can be carried into the skin.}}',
    unknown: 'It was not asked whether it was self-tan.',
    why: 'Colour on the skin can be carried into open channels, and it hides redness. Sheets wait between 48 hours and 2 weeks.',
    do: wait,
  },
  WAX_LASER_PEEL_DAYS: {
    what: '{dated, select, yes {Waxing, laser, peel, toxin or filler in the area, last on {lastOn}: the practice waits until {untilOn}.} other {Waxing, laser, peel, toxin or filler in the area, date not known: the skin may still be healing.}}',
    unknown: 'Waxing, laser, peels, toxin and filler in the area were not asked about.',
    why: 'It was not said which of these it was. Sheets wait from 5 days after waxing to 12 months after a filler.',
    do: 'Ask which it was and when. To go on, write down why.',
  },
  WAXING_DAYS: {
    what: '{dated, select, yes {Waxing in the area, last on {lastOn}: the practice waits until {untilOn}.} other {Waxing in the area, date not known: the skin may still be healing.}}',
    unknown: 'It was not asked whether it was waxing.',
    why: 'The skin may still be healing. Sheets wait between 5 days and 2 weeks.',
    do: wait,
  },
  LASER_DAYS: {
    what: '{dated, select, yes {Laser or intense light in the area, last on {lastOn}: the practice waits until {untilOn}.} other {Laser or intense light in the area, date not known: the skin may still be healing.}}',
    unknown: 'It was not asked whether it was laser or light.',
    why: 'The skin may still be healing. Sheets wait 2 weeks.',
    do: wait,
  },
  PEEL_DAYS: {
    what: '{dated, select, yes {Peel in the area, last on {lastOn}: the practice waits until {untilOn}.} other {Peel in the area, date not known: the skin may still be healing.}}',
    unknown: 'It was not asked whether it was a peel.',
    why: 'The skin may still be healing. Sheets wait 30 days.',
    do: wait,
  },
  TOXIN_MONTHS: {
    what: '{dated, select, yes {Botulinum toxin in the area, last on {lastOn}: the practice waits until {untilOn}.} other {Botulinum toxin in the area, date not known: needling may move it.}}',
    unknown: 'It was not asked whether it was botulinum toxin.',
    why: 'Sheets wait between 2 weeks and 3 months.',
    do: wait,
  },
  FILLER_MONTHS: {
    what: '{dated, select, yes {Filler in the area, last on {lastOn}: the practice waits until {untilOn}.} other {Filler in the area, date not known: needling may meet it.}}',
    unknown: 'It was not asked whether it was a filler.',
    why: 'Sheets wait between 6 and 12 months.',
    do: wait,
  },
};
