import { expect, it } from 'vitest';
import { momentOf } from '../../../../electron/vault/clock.ts';

it('is plus zero on UTC, not minus zero', () => {
  const date = new Date(Date.UTC(2026, 0, 15));
  const { at, offset } = momentOf(date);
  expect(at).toBe(date.getTime());
  expect(Object.is(offset, -0)).toBe(false);
  expect(offset + date.getTimezoneOffset()).toBe(0);
});
