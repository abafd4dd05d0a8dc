import { expect, it } from 'vitest';
import { escalations, followUpFindings } from '../../../../shared/follow-ups/findings.ts';
import { nothingAsked } from '../../../../shared/follow-ups/follow-up.ts';
import { findingMessages } from '../../../../shared/rules/messages.ts';
import { well } from '../../../support/follow-up-inputs.ts';

const told = { sessionOn: '2026-11-18', on: '2026-11-20', at: Date.UTC(2026, 10, 20, 12), changes: [] };

it('an answer that points to an infection stands first and says what to do today', () => {
  const answers = {
    ...well,
    pain: 7,
    warning: { state: 'some' as const, signs: ['pus' as const, 'lumps' as const] },
  };
  const found = followUpFindings(answers, told);
  expect(found.map(({ rule, level }) => [rule, level])).toEqual([
    ['FOLLOWUP_INFECTION', 'stop'],
    ['FOLLOWUP_LUMPS', 'caution'],
    ['FOLLOWUP_PAIN', 'caution'],
  ]);
  const [loudest] = found;
  expect(loudest && findingMessages(loudest).do.defaultMessage).toContain('seen by a doctor today');
  expect(escalations(found)).toEqual(found);
});

it('nothing is said of a patient who is well, and what was not asked is no warning', () => {
  expect(followUpFindings(well, told)).toEqual([]);
  const open = followUpFindings(nothingAsked, told);
  expect(open.map(({ rule, unknown }) => [rule, unknown])).toEqual([
    ['FOLLOWUP_INFECTION', true],
    ['FOLLOWUP_PAIN', true],
    ['FOLLOWUP_PIGMENT', true],
  ]);
  expect(escalations(open)).toEqual([]);
});

it('a rule that the practice switched off does not escalate', () => {
  const off = {
    rule: 'FOLLOWUP_PIGMENT',
    revision: 1,
    at: 0,
    by: 'Owner',
    off: true,
    level: null,
    limits: {},
    reason: 'Seen by a doctor',
  };
  const found = followUpFindings({ ...well, pigment: 'darker' }, { ...told, changes: [off] });
  expect(found).toMatchObject([{ rule: 'FOLLOWUP_PIGMENT', level: 'info' }]);
  expect(escalations(found)).toEqual([]);
});
