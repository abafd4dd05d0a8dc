import { describe, expect, it } from 'vitest';
import { isKeptOn, keepUntil } from '../../../../shared/erasures/retention.ts';

describe('how long records are usually kept', () => {
  it.each([
    ['an adult, eight years', '1991-03-04', '2026-11-20', '2034-11-20'],
    ['a child, until the 25th birthday', '2012-06-01', '2026-11-20', '2037-06-01'],
    ['one of 17, until the 26th', '2009-06-01', '2026-11-20', '2035-06-01'],
    ['one of 17 whose eight years would be over before', '2008-12-01', '2026-11-20', '2034-12-01'],
    ['a leap day', '1991-03-04', '2028-02-29', '2036-02-29'],
    ['a leap day whose year has none', '1991-03-04', '2092-02-29', '2100-03-01'],
  ])('in the UK: %s', (_what, born, lastOn, until) => {
    expect(keepUntil('GB-ENG', false, born, lastOn)).toEqual({ rule: 'uk', until });
  });

  it('in the US by the longest of the states, elsewhere not known', () => {
    expect(keepUntil('US', false, '1991-03-04', '2026-11-20')).toEqual({ rule: 'us', until: '2037-11-20' });
    expect(keepUntil('DE', true, '1991-03-04', '2026-11-20')).toEqual({ rule: 'eu', until: null });
    expect(keepUntil('CH', false, '1991-03-04', '2026-11-20')).toEqual({ rule: 'unknown', until: null });
  });

  it('is over on its day, and never known to be over where no time is known', () => {
    const keep = keepUntil('GB-SCT', false, '1991-03-04', '2026-11-20');
    expect([isKeptOn(keep, '2034-11-19'), isKeptOn(keep, '2034-11-20')]).toEqual([true, false]);
    expect(isKeptOn({ rule: 'unknown', until: null }, '2099-01-01')).toBe(true);
  });
});
