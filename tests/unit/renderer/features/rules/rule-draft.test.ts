import { expect, it } from 'vitest';
import { withChanges } from '../../../../../shared/rules/with-changes.ts';
import { rules } from '../../../../../shared/rules/rules.ts';
import {
  draftOfRule,
  limitProblem,
  readRule,
  ruleFormSchema,
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
  expect(limitProblem(depth, 'overUm', { overUm: typed })).toBe(problem);
  if (problem !== null) {
    expect(readRule({ ...draftOfRule(depth, 'en-GB'), limits: { overUm: typed } }, depth)).toBeNull();
  }
});

it('keeps a range of depths only where it begins below its end, and says at which end it does not', () => {
  const range = ruleOf('DEPTH_OVER_REGION');
  const draft = draftOfRule(range, 'en-GB');
  expect(draft.limits).toMatchObject({ 'calf.minUm': '1.00', 'calf.maxUm': '2.00' });
  const shallow = { ...draft, limits: { ...draft.limits, 'calf.maxUm': '1.5' }, reason: 'Our trainer' };
  expect(readRule(shallow, range)).toMatchObject({ limits: { 'calf.maxUm': 1500 } });
  const reversed = { ...draft.limits, 'calf.maxUm': '0.9' };
  expect(limitProblem(range, 'calf.maxUm', reversed)).toBe('reversed');
  expect(limitProblem(range, 'calf.minUm', reversed)).toBeNull();
  expect(limitProblem(range, 'shin.maxUm', reversed)).toBeNull();
  expect(readRule({ ...draft, limits: reversed }, range)).toBeNull();
});

it('wants another reason for another choice, and none for the same one or for the rule as shipped', () => {
  const stands = { level: 'ask', off: false, limits: {}, reason: 'Our doctor looks' } as const;
  const problems = (values: object): unknown => {
    const form = { row: 'KELOID', ...shippedDraft(ruleOf('KELOID'), 'en-GB'), ...values };
    const read = ruleFormSchema(ruleOf('KELOID'), stands).safeParse(form);
    return read.success ? [] : read.error.issues.map(({ message }) => message);
  };
  expect(problems({ level: 'caution', reason: 'Our doctor looks ' })).toEqual(['rule.old-reason']);
  expect(problems({ level: 'ask', off: true, reason: 'Our doctor looks' })).toEqual(['rule.old-reason']);
  expect(problems({ level: 'caution', reason: '' })).toEqual(['text.empty']);
  expect(problems({ level: 'caution', reason: 'Nobody had any' })).toEqual([]);
  expect(problems({ level: 'ask', reason: 'Our doctor looks' })).toEqual([]);
  expect(problems({ reason: 'Our doctor looks' })).toEqual([]);
});
