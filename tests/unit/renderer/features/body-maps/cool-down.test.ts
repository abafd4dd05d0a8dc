import { describe, expect, it } from 'vitest';
import { coolDownOf } from '../../../../../renderer/features/body-maps/cool-down.ts';
import type { RuleChange } from '../../../../../shared/rules/change.ts';

const changed = (rule: string, underDays: number): RuleChange => ({
  rule,
  revision: 1,
  at: 5,
  by: 'Maren Abernathy',
  level: null,
  off: false,
  limits: { underDays },
  reason: 'Agreed with our doctor',
});
const colours = (changes: readonly RuleChange[], days: readonly number[]): readonly string[] => {
  const { tintOf, stageOf } = coolDownOf(changes);
  return days.map((each) => tintOf(stageOf(each)));
};

describe('the colours of the cool-down', () => {
  it('follow the limits as shipped while nothing is changed', () => {
    expect(coolDownOf([]).limits).toEqual([14, 28]);
    expect(colours([], [13, 14, 27, 28])).toEqual(['recent', 'cooling', 'cooling', 'rested']);
  });

  it('follow the limits of the practice where it has its own', () => {
    const wider = [changed('INTERVAL_REGION_28', 42)];
    expect(coolDownOf(wider).limits).toEqual([14, 42]);
    expect(colours(wider, [13, 30, 41, 42])).toEqual(['recent', 'cooling', 'cooling', 'rested']);
  });

  it('have one line less where both limits became the same', () => {
    const same = [changed('INTERVAL_REGION_14', 28)];
    expect(coolDownOf(same).limits).toEqual([28]);
    expect(colours(same, [27, 28])).toEqual(['recent', 'rested']);
  });
});
