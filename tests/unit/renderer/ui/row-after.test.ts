import { describe, expect, it } from 'vitest';
import { rowAfter, rowAfterOrEnd, sideways } from '../../../../renderer/ui/row-after.ts';

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
    expect(rowAfterOrEnd(key, at, 30)).toBe(to);
  });

  it.each([
    ['ArrowDown', 29, 30],
    ['ArrowUp', 0, 30],
    ['ArrowRight', 4, 30],
    ['Home', 4, 30],
    ['a', 4, 30],
    ['PageDown', 0, 0],
  ])('%s leads nowhere from %i of %i', (key, at, count) => {
    expect(rowAfter(key, at, count)).toBeUndefined();
  });

  it.each([
    ['ArrowRight', 4, 5],
    ['ArrowLeft', 4, 3],
    ['PageUp', 14, 4],
    ['Home', 14, 0],
    ['End', 14, 29],
  ])('%s leads from %i to %i of 30 that stand side by side', (key, at, to) => {
    expect(rowAfterOrEnd(key, at, 30, sideways)).toBe(to);
  });

  it.each([
    ['ArrowDown', 4, 30],
    ['ArrowRight', 29, 30],
    ['Home', 0, 0],
    ['End', 0, 0],
  ])('%s leads nowhere from %i of %i that stand side by side', (key, at, count) => {
    expect(rowAfterOrEnd(key, at, count, sideways)).toBeUndefined();
  });
});
