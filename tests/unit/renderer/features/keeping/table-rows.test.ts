import { describe, expect, it } from 'vitest';
import {
  emptyPeriod,
  periodFormSchema,
  valuesOfPeriod,
} from '../../../../../renderer/features/keeping/period-fields.ts';
import { emptyLaw, lawFormSchema, valuesOfLaw } from '../../../../../renderer/features/rules/law-fields.ts';
import { periodKey } from '../../../../../shared/keeping/period.ts';
import { periods } from '../../../../../shared/keeping/periods.ts';
import { lawKey } from '../../../../../shared/laws/law.ts';
import { laws } from '../../../../../shared/laws/laws.ts';

describe('a row of what sources say, in its form', () => {
  it.each(laws.map((law) => [lawKey(law), law] as const))('law %s is saved as it stands', (row, law) => {
    const { revision: _revision, by: _by, at: _at, ...fields } = law;
    expect(lawFormSchema.parse(valuesOfLaw(law, 'en-GB'))).toEqual({ row, ...fields });
  });

  it.each(periods.map((period) => [periodKey(period), period] as const))(
    'period %s is saved as it stands, with a reason of its own',
    (row, period) => {
      const { revision: _revision, by: _by, at: _at, reason: _reason, ...fields } = period;
      const values = { ...valuesOfPeriod(period), reason: 'A letter' };
      expect(periodFormSchema.parse(values)).toEqual({ row, ...fields, reason: 'A letter' });
      expect(periodFormSchema.safeParse(valuesOfPeriod(period)).success).toBe(false);
    },
  );

  it('that is added begins with what a place has no row on yet', () => {
    const own = laws.filter(({ place }) => place === 'GB-SCT');
    const topic = emptyLaw(laws, 'GB-SCT').topic;
    expect(own.length === 0 || topic === 'general' || own.every((law) => law.topic !== topic)).toBe(true);
    expect(emptyLaw([], 'GB-SCT')).toMatchObject({ row: null, topic: 'depth' });
    expect(emptyPeriod([], 'GB-ENG')).toMatchObject({ row: null, recordClass: 'adult' });
    const without = periods.filter(({ recordClass }) => recordClass !== 'minor');
    expect(emptyPeriod(without, 'GB-ENG').recordClass).toBe(
      without.some(({ place, recordClass }) => place === 'GB-ENG' && recordClass === 'adult')
        ? 'minor'
        : 'adult',
    );
  });

  it.each(['0', '101', '8.5', 'eight', '-8'])('refuses %s years', (years) => {
    const values = { ...emptyPeriod([], 'GB-ENG'), text: 'Says', source: 'Letter', reason: 'New', years };
    const read = periodFormSchema.safeParse(values);
    expect(read.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['years', 'period.number'],
    ]);
    expect(periodFormSchema.parse({ ...values, years: ' ' }).years).toBeNull();
  });
});
