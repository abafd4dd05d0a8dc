import { describe, expect, it } from 'vitest';
import { rowAfter } from '../../../../../renderer/features/patients/row-after.ts';

describe('the row of a list that a key leads to', () => {
  it.each([
    ['ArrowDown', 4, 5],
    ['ArrowUp', 4, 3],
    ['PageDown', 4, 14],
    ['PageDown', 28, 29],
    ['PageUp', 14, 4],
    ['PageUp', 4, 0],
  ])('%s leads from %i to %i of 30', (key, at, to) => {
    expect(rowAfter(key, at, 30)).toBe(to);
  });

  it.each([
    ['ArrowDown', 29, 30],
    ['ArrowUp', 0, 30],
    ['a', 4, 30],
    ['PageDown', 0, 0],
  ])('%s leads nowhere from %i of %i', (key, at, count) => {
    expect(rowAfter(key, at, count)).toBeUndefined();
  });
});
