import type { eventRules, followUpRules } from '../rows/events.ts';
import type { RuleText } from './text.ts';

type Id = (typeof eventRules)[number]['id'] | (typeof followUpRules)[number]['id'];

export const eventTexts: Readonly<Record<Id, RuleText>> = {
  ADVERSE_EVENT_OPEN: {
    what: '{count, plural, one {An adverse event since {beganOn} still goes on.} other {# adverse events still go on, the first since {beganOn}.}}',
    unknown: 'It is not known whether an adverse event still goes on.',
    why: 'Skin that has not recovered can be hurt further, and what caused it may do so again.',
    do: 'Look at it before you begin. Record how it stands, or write down why you go on.',
  },
  FOLLOWUP_INFECTION: {
    what: '{sign, select, pus {Pus was told of.} fever {Fever was told of.} other {Redness that spreads was told of.}} This can be an infection.',
    unknown: 'It was not asked about signs of infection.',
    why: 'Needled skin is open for a while. An infection can spread.',
    do: 'Have the patient seen by a doctor today, by an emergency service where none is there. Record an adverse event.',
  },
  FOLLOWUP_BLISTERS: {
    what: 'Blisters were told of.',
    unknown: 'It was not asked about blisters.',
    why: 'Blisters are not expected. They can be a burn, cold sores or a contact reaction.',
    do: 'See the patient or have a doctor see them. Record an adverse event.',
  },
  FOLLOWUP_LUMPS: {
    what: '{sign, select, lumps {Lumps were told of.} other {Swollen glands were told of.}}',
    unknown: 'It was not asked about lumps.',
    why: 'Granulomas came days to weeks after products in open channels, some with a reaction of the whole body.',
    do: 'See the patient or have a doctor see them. Note the products and lots. Record an adverse event.',
  },
  FOLLOWUP_NUMBNESS: {
    what: 'Numbness was told of.',
    unknown: 'It was not asked about numbness.',
    why: 'Numbness after the anaesthetic is over can be a nerve.',
    do: 'See the patient or have a doctor see them. Record an adverse event.',
  },
  FOLLOWUP_PIGMENT: {
    what: 'Skin that turned {pigment, select, darker {darker} other {lighter}} was told of.',
    unknown: 'It was not asked about a change of colour.',
    why: 'A change of colour can last for months. Darker skin and sun raise the risk.',
    do: 'See the patient and take photos. Speak about sun protection. Record an adverse event.',
  },
  FOLLOWUP_REDNESS: {
    what: 'Redness is still there after {daysAfter} days.',
    unknown: 'It was not asked whether redness is still there, more than {days} days after the session.',
    why: 'Redness that lasts longer than {days} days is longer than usual.',
    do: 'See the patient. Record an adverse event.',
  },
  FOLLOWUP_PAIN: {
    what: 'Pain of {pain} of 10 was told of.',
    unknown: 'It was not asked about pain.',
    why: 'Pain from {painFrom} of 10 on is more than is expected after the day of the session.',
    do: 'Ask where and since when, and see the patient.',
  },
};
