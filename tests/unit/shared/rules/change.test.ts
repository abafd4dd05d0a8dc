import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeSchema, isAsShipped, type RuleChange } from '../../../../shared/rules/change.ts';
import { changeProblem, withChanges } from '../../../../shared/rules/with-changes.ts';
import { shippedUsualDepth, usualDepth } from '../../../../shared/rules/depth-ranges.ts';
import { evaluate } from '../../../../shared/rules/evaluate.ts';
import type { Facts } from '../../../../shared/rules/facts.ts';
import { levels } from '../../../../shared/rules/finding.ts';
import { standingStops } from '../../../../shared/rules/gates.ts';
import { limitsOf } from '../../../../shared/rules/limits.ts';
import { reasonKey } from '../../../../shared/rules/reasons.ts';
import { rules } from '../../../../shared/rules/rules.ts';
import { anyFacts } from './any-facts.ts';
import { answered, day, quiet, session, withArea } from './quiet-facts.ts';

const change = (rule: string, fields: Partial<RuleChange>): RuleChange => ({
  rule,
  revision: 1,
  at: 5,
  by: 'Maren Abernathy',
  level: null,
  off: false,
  limits: {},
  reason: 'Agreed with our doctor',
  ...fields,
});
const changed = (facts: Facts, ...changes: RuleChange[]) => evaluate({ ...facts, changes }, rules);

describe('what the practice does otherwise', () => {
  it('changes the level of what is found, and says from what, by whom, when and why', () => {
    const found = changed(answered('keloid', { answer: 'yes' }), change('KELOID', { level: 'ask' }));
    expect(found).toMatchObject([
      {
        rule: 'KELOID',
        level: 'ask',
        changed: { from: 'stop', off: false, by: 'Maren Abernathy', at: 5, reason: 'Agreed with our doctor' },
      },
    ]);
    expect(standingStops(found, rules, [])).toEqual([]);
  });

  it('tells beside a depth the same limits that the rule of unusual depths has', () => {
    const own = change('DEPTH_UNUSUAL', { limits: { maxUm: 2000 } });
    const limits = usualDepth([own]);
    expect(limits).toEqual({ minUm: 100, maxUm: 2000 });
    expect(usualDepth([change('DEPTH_OVER_REGION', { limits: { 'calf.maxUm': 2000 } })])).toEqual(
      shippedUsualDepth,
    );
    const odd = (depthMaxUm: number) =>
      changed(withArea({ depthMaxUm }), own).some(({ rule }) => rule === 'DEPTH_UNUSUAL');
    expect([odd(limits.maxUm), odd(limits.maxUm + 1)]).toEqual([false, true]);
  });

  it('moves a limit, and leaves the other limits as shipped', () => {
    const facts = { ...quiet, lastNeedled: { 'abdomen-lower/right': session.startedAt - 30 * day } };
    expect(changed(facts)).toEqual([]);
    const wider = change('INTERVAL_REGION_28', { limits: { underDays: 42 } });
    expect(changed(facts, wider)).toMatchObject([{ rule: 'INTERVAL_REGION_28', level: 'caution' }]);
  });

  it('gives each region the range of the practice, and says it with the finding', () => {
    const facts = withArea({ depthMinUm: 1000, depthMaxUm: 1800 });
    expect(changed(facts)).toEqual([]);
    const limits = { 'abdomen-lower.maxUm': 1750, 'calf.maxUm': 500 };
    expect(changed(facts, change('DEPTH_OVER_REGION', { limits }))).toMatchObject([
      { rule: 'DEPTH_OVER_REGION', level: 'caution', values: { minUm: 1000, maxUm: 1750, depthUm: 1800 } },
    ]);
  });

  it('leaves no gap between two lines of one measure', () => {
    const facts = { ...quiet, lastNeedled: { 'abdomen-lower/right': session.startedAt - 12 * day } };
    expect(changed(facts).map(({ rule }) => rule)).toEqual(['INTERVAL_REGION_14']);
    const narrower = change('INTERVAL_REGION_14', { limits: { underDays: 7 } });
    expect(changed(facts, narrower).map(({ rule }) => rule)).toEqual(['INTERVAL_REGION_28']);
  });

  it('keeps the record of what a rule finds that is switched off', () => {
    const found = changed(answered('keloid', { answer: 'yes' }), change('KELOID', { off: true }));
    expect(found).toMatchObject([{ rule: 'KELOID', level: 'info', changed: { off: true, from: 'stop' } }]);
  });

  it('never takes a finding away that is not about a limit', () => {
    const anyChange = fc.record({
      rule: fc.constantFrom(...rules.map(({ id }) => id)),
      level: fc.constantFrom(null, ...levels),
      off: fc.boolean(),
    });
    fc.assert(
      fc.property(anyFacts, fc.uniqueArray(anyChange, { selector: ({ rule }) => rule }), (facts, list) => {
        const found = new Set(changed(facts, ...list.map((each) => change(each.rule, each))).map(reasonKey));
        // What another rule says for all may change places with it; what was a hit stays.
        const hits = changed(facts).filter(({ unknown, rule }) => !unknown && rule !== 'INTERVAL_REGION_28');
        for (const one of hits) expect(found).toContain(reasonKey(one));
      }),
      { numRuns: 300 },
    );
  });

  it('is nothing where it is as shipped again', () => {
    const back = change('KELOID', {});
    expect(isAsShipped(back)).toBe(true);
    expect(withChanges(rules, [back])).toEqual(rules);
  });

  it('wants a reason, a rule and limits that are there', () => {
    const fields = { level: null, off: true, limits: {}, reason: ' ' };
    expect(changeProblem(rules, 'KELOID', fields)).toBe('reason-needed');
    expect(changeProblem(rules, 'KELOID', { ...fields, off: false })).toBeNull();
    expect(changeProblem(rules, 'KELOID', { ...fields, reason: 'x' })).toBeNull();
    expect(changeProblem(rules, 'MOON', { ...fields, reason: 'x' })).toBe('unknown-rule');
    expect(changeProblem(rules, 'KELOID', { ...fields, limits: { days: 3 }, reason: 'x' })).toBe(
      'unknown-limit',
    );
    expect(
      changeProblem(rules, 'DEPTH_OVER_REGION', { ...fields, limits: { 'moon.maxUm': 3 }, reason: 'x' }),
    ).toBe('unknown-limit');
    const reversed = { ...fields, limits: { 'calf.maxUm': 900 }, reason: 'x' };
    expect(changeProblem(rules, 'DEPTH_OVER_REGION', reversed)).toBe('limits-reversed');
    const both = { ...reversed, limits: { 'calf.maxUm': 900, 'calf.minUm': 900 } };
    expect(changeProblem(rules, 'DEPTH_OVER_REGION', both)).toBeNull();
    expect(changeProblem(rules, 'DEPTH_UNUSUAL', { ...fields, limits: { minUm: 3600 }, reason: 'x' })).toBe(
      'limits-reversed',
    );
    expect(changeSchema.safeParse({ ...fields, limits: { days: -1 } }).success).toBe(false);
    expect(changeSchema.safeParse({ ...fields, limits: { days: 1.5 } }).success).toBe(false);
  });
});

it('every limit of a rule has a name, a unit and a value within what may be typed', () => {
  const limits = rules.flatMap(limitsOf);
  expect(limits.length).toBeGreaterThan(15);
  for (const { name, value, spec } of limits) {
    expect(value, name).toBeGreaterThanOrEqual(spec.min);
    expect(value, name).toBeLessThanOrEqual(spec.max);
    expect(spec.max, name).toBeLessThanOrEqual(1_000_000_000);
  }
});
