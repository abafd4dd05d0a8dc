import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysApart } from '../../../../shared/rules/calendar.ts';
import { coolDownLimits, coolDownStage } from '../../../../shared/rules/cool-down.ts';
import { evaluate } from '../../../../shared/rules/evaluate.ts';
import { rules } from '../../../../shared/rules/rules.ts';
import { quiet, session } from './quiet-facts.ts';

const day = 86_400_000;

describe('the cool-down of a region', () => {
  it('is counted by the limits of the interval rules as they are', () => {
    expect(coolDownLimits(rules)).toEqual([14, 28]);
    expect(coolDownLimits([])).toEqual([]);
  });

  it('has as many stages as there are limits, and one after them', () => {
    expect([0, 13, 14, 27, 28, 400].map((days) => coolDownStage(days, [14, 28]))).toEqual([0, 0, 1, 1, 2, 2]);
    expect(coolDownStage(3, [])).toBe(0);
  });

  it('never says more rest than the rules do: a region is past all limits just when no interval rule speaks', () => {
    const limits = coolDownLimits(rules);
    const area = 'abdomen-lower/right';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 }), (hours) => {
        const at = session.startedAt - (hours * day) / 24;
        const findings = evaluate({ ...quiet, lastNeedled: { [area]: at } }, rules);
        const spoken = findings.some(
          ({ rule, subject }) => rule.startsWith('INTERVAL_REGION') && subject.includes(area),
        );
        expect(coolDownStage(daysApart(session.startedAt, at), limits) === limits.length).toBe(!spoken);
      }),
    );
  });
});
