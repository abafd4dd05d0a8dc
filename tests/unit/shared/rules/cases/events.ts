import type { Case } from './case.ts';
import { nothingAsked, type FollowUpAnswers } from '../../../../../shared/follow-ups/follow-up.ts';
import type { Facts } from '../../../../../shared/rules/facts.ts';
import type { eventRules, followUpRules } from '../../../../../shared/rules/rows/events.ts';
import { quiet } from '../quiet-facts.ts';

type Id = (typeof eventRules)[number]['id'] | (typeof followUpRules)[number]['id'];

const well: FollowUpAnswers = {
  ...nothingAsked,
  pain: 2,
  redness: 0,
  warning: { state: 'none', signs: [] },
  pigment: 'none',
};
const told = (change: Partial<FollowUpAnswers>, daysAfter = 2): Facts => ({
  ...quiet,
  followUp: { daysAfter, answers: { ...well, ...change } },
});
const sign = (...signs: FollowUpAnswers['warning']['signs']): Facts =>
  told({ warning: { state: 'some', signs } });
const notAsked = told({ warning: { state: 'not-asked', signs: [] } });

export const eventCases: Readonly<Record<Id, readonly Case[]>> = {
  ADVERSE_EVENT_OPEN: [
    [{ ...quiet, openEvents: [{ kind: 'hyperpigmentation', beganOn: '2026-05-01' }] }, 'ask'],
    [quiet, 'silent'],
    [{ ...quiet, openEvents: null }, 'caution', 'unknown'],
  ],
  FOLLOWUP_INFECTION: [
    [sign('spreading-redness'), 'stop'],
    [sign('pus'), 'stop'],
    [sign('fever', 'lumps'), 'stop'],
    [sign('lumps'), 'silent'],
    [told({}), 'silent'],
    [notAsked, 'caution', 'unknown'],
    [quiet, 'silent'],
  ],
  FOLLOWUP_BLISTERS: [
    [sign('blisters'), 'caution'],
    [sign('pus'), 'silent'],
    // Said once, by the rule about infection.
    [notAsked, 'silent'],
  ],
  FOLLOWUP_LUMPS: [
    [sign('lumps'), 'caution'],
    [sign('swollen-glands'), 'caution'],
    [told({}), 'silent'],
  ],
  FOLLOWUP_NUMBNESS: [
    [sign('numbness'), 'caution'],
    [told({}), 'silent'],
  ],
  FOLLOWUP_PIGMENT: [
    [told({ pigment: 'darker' }), 'caution'],
    [told({ pigment: 'lighter' }), 'caution'],
    [told({}), 'silent'],
    [told({ pigment: 'not-asked' }), 'caution', 'unknown'],
  ],
  FOLLOWUP_REDNESS: [
    [told({ redness: 1 }, 8), 'caution'],
    [told({ redness: 1 }, 7), 'silent'],
    [told({ redness: 0 }, 8), 'silent'],
    [told({ redness: null }, 8), 'caution', 'unknown'],
    [told({ redness: null }, 2), 'silent'],
  ],
  FOLLOWUP_PAIN: [
    [told({ pain: 5 }), 'caution'],
    [told({ pain: 4 }), 'silent'],
    [told({ pain: null }), 'caution', 'unknown'],
  ],
};
