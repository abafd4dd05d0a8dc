import { expect, it } from 'vitest';
import { withChanges } from '../../../../../shared/rules/with-changes.ts';
import { rules } from '../../../../../shared/rules/rules.ts';
import {
  draftOfRule,
  limitProblem,
  readRule,
  shippedDraft,
} from '../../../../../renderer/features/rules/rule-draft.ts';

const ruleOf = (id: string) => {
  const found = rules.find((rule) => rule.id === id);
  if (!found) throw new Error(id);
  return found;
};
const depth = ruleOf('DEPTH_OVER_2_5');

it('shows limits in the units of the practice and reads back only what differs', () => {
  const draft = draftOfRule(depth, 'en-GB');
  expect(draft).toEqual({ level: 'ask', off: false, limits: { overUm: '2.50' }, reason: '' });
  expect(readRule(draft, depth)).toEqual({ level: null, off: false, limits: {}, reason: '' });
  const changed = {
    ...draft,
    level: 'stop',
    limits: { overUm: '2,25 mm' },
    reason: ' Our insurer ',
  } as const;
  expect(readRule(changed, depth)).toEqual({
    level: 'stop',
    off: false,
    limits: { overUm: 2250 },
    reason: 'Our insurer',
  });
});

it('keeps the level of a rule that is switched off, and goes back to as shipped', () => {
  const change = { rule: 'KELOID', revision: 1, at: 1, by: 'T. W.', off: true, level: null, limits: {} };
  const [keloid] = withChanges([ruleOf('KELOID')], [{ ...change, reason: 'Never seen' }]);
  if (!keloid) throw new Error('one rule in, one out');
  expect(draftOfRule(keloid, 'en-GB')).toMatchObject({ level: 'stop', off: true, reason: 'Never seen' });
  const back = readRule(shippedDraft(ruleOf('KELOID'), 'en-GB'), ruleOf('KELOID'));
  expect(back).toEqual({ level: null, off: false, limits: {}, reason: '' });
});

it.each([
  ['', 'unreadable'],
  ['deep', 'unreadable'],
  ['1.2.3', 'unreadable'],
  ['99', 'outside'],
  ['2.75', null],
])('reads the limit %j', (typed, problem) => {
  expect(limitProblem(depth, 'overUm', typed)).toBe(problem);
  if (problem !== null) {
    expect(readRule({ ...draftOfRule(depth, 'en-GB'), limits: { overUm: typed } }, depth)).toBeNull();
  }
});
