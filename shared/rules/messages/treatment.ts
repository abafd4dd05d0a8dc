import type { treatmentRules } from '../rows/treatment.ts';
import type { RuleText } from './text.ts';

const keep = 'Check what was typed. If it is what was done, keep it and write down why.';

export const treatmentTexts: Readonly<Record<(typeof treatmentRules)[number]['id'], RuleText>> = {
  DEPTH_OVER_REGION: {
    what: '{place, select, over {{depthUm} is deeper than the practice range of this region, {minUm} to {maxUm}.} other {{depthUm} is shallower than the practice range of this region, {minUm} to {maxUm}.}}',
    unknown: 'A depth is not recorded. The practice range of this region is {minUm} to {maxUm}.',
    why: 'The range is a reminder set by the practice. Published charts are commercial and disagree by up to 1 mm.',
    do: 'Check the depth. What was done is recorded as it was.',
  },
  DEPTH_OVER_NEEDLE: {
    what: 'The depth, {depthUm}, is more than the needle length, {needleUm}. Which of the two is wrong?',
    unknown:
      '{missing, select, depth {The depth that was used is not recorded, so it cannot be held against the needle length.} other {The depth is {depthUm}, and no needle length is recorded.}}',
    why: 'A needle cannot reach deeper than it is long, so one of the two may be a slip.',
    do: 'Correct the needle length or the depth. If both are as they were, write down why.',
  },
  DEPTH_OVER_2_5: {
    what: '{depthUm} is deeper than {lineUm}: few reports go there.',
    unknown:
      'The depth that was used is not recorded, so it is not known whether it was deeper than {lineUm}.',
    why: 'The literature ends at 3 mm.',
    do: 'Write down the reason for this depth.',
  },
  DEPTH_UNUSUAL: {
    what: '{depthUm} is outside the usual {minUm} to {maxUm}. Is that the number you meant?',
    why: 'A slip of the finger or of the decimal point gives such a number.',
    do: keep,
  },
  DEPTH_REVERSED: {
    what: 'The shallowest depth, {depthUm}, is more than the deepest, {maxUm}.',
    why: 'The two may have been typed the wrong way round.',
    do: keep,
  },
  INTERVAL_REGION_14: {
    what: 'This area was needled {days, plural, =0 {on the same day} one {# day before} other {# days before}}, less than {lineDays} days: the skin is still healing.',
    unknown: 'It is not known when this area was last needled.',
    why: 'Needling again in the first two weeks meets skin that has not settled.',
    do: 'Choose a later date or another area, or write down why not.',
  },
  INTERVAL_REGION_28: {
    what: 'This area was needled {days, plural, =0 {on the same day} one {# day before} other {# days before}}, less than {lineDays} days.',
    unknown: 'It is not known when this area was last needled.',
    why: 'Courses in practice leave 4 to 6 weeks; one trial used 2 weeks.',
    do: 'Check how the skin has settled since then.',
  },
  ZONE_NOT_CONFIRMED: {
    what: 'This area has {count, plural, one {an avoid-zone that was} other {# avoid-zones that were}} not looked at today.',
    unknown: 'It is not known whether this area has places to avoid.',
    why: 'Moles change, infections come and go. A mark from an earlier visit says how it was then.',
    do: 'Look at the place and tap “There” or “Gone”, or write down why not.',
  },
  ZONE_IN_AREA: {
    what: 'This area has {count, plural, one {an avoid-zone} other {# avoid-zones}}.',
    why: 'Checklists name moles, scars, tattoos, hernias and infected skin as places that needles keep away from.',
    do: 'Needle around it.',
  },
  RF_RISK: {
    what: 'Radiofrequency device: burns, scarring, fat loss and nerve damage were reported.',
    unknown: 'It is not recorded which device is used, so its kind is not known.',
    why: 'FDA safety communication on radiofrequency microneedling, 15-Oct-2025.',
    do: 'Make sure that the consent names these risks, and record the settings.',
  },
  OUTSIDE_AUTHORISED_USE: {
    what: 'Stretch marks are not among the authorised uses recorded for this device.',
    unknown: 'It is not recorded whether stretch marks are among the authorised uses of this device.',
    why: 'The uses that the FDA lists for microneedling devices do not include stretch marks. Other countries differ.',
    do: 'Look it up for your country, record it with the device, and say it in the consent.',
  },
  CARTRIDGE_REUSED: {
    what: 'This cartridge{lot, select, none {} other { (lot {lot})}} was counted as used {count, plural, one {once} other {# times}} before.',
    why: 'Cartridges are cleared for single use.',
    do: 'Take a new cartridge, or write down what happened.',
  },
};
