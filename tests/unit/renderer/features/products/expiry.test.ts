import { describe, expect, it } from 'vitest';
import { expiryState } from '../../../../../renderer/features/products/expiry.ts';

describe('expiryState', () => {
  it('counts the last day as usable', () => {
    expect(expiryState('2026-11-20', '2026-11-20')).toBe('soon');
    expect(expiryState('2026-11-19', '2026-11-20')).toBe('expired');
  });

  it('marks the last 30 days and nothing before', () => {
    expect(expiryState('2026-12-20', '2026-11-20')).toBe('soon');
    expect(expiryState('2026-12-21', '2026-11-20')).toBe('later');
  });

  it('never takes an expiry that was not noted for one that is far away', () => {
    expect(expiryState(null, '2026-11-20')).toBe('none');
  });
});
