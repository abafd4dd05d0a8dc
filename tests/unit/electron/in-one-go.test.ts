import { describe, expect, it } from 'vitest';
import { oneGo } from '../../../electron/in-one-go.ts';

const made = () => {
  const clock = { now: 1000 };
  let told = 0;
  const going = oneGo(
    () => (told += 1),
    () => clock.now,
  );
  return { clock, told: () => told, ...going };
};

describe('what the vault does in one go', () => {
  it('is read with how long its part has been going on, and is gone at its end', () => {
    const { clock, heard, read } = made();
    expect(read()).toBeNull();
    heard({ part: 'updating', done: 0, total: 2 });
    clock.now += 700;
    heard({ part: 'updating', done: 1, total: 2 });
    expect(read()).toEqual({ part: 'updating', done: 1, total: 2, since: 700 });
    heard({ part: 'indexing', done: 0, total: 90 });
    expect(read()).toEqual({ part: 'indexing', done: 0, total: 90, since: 0 });
    heard(null);
    expect(read()).toBeNull();
  });

  it('is told at once with each new part and the end, and else four times a second', () => {
    const { clock, heard, told } = made();
    heard(null);
    expect(told()).toBe(0);
    heard({ part: 'indexing', done: 0, total: 900 });
    for (let done = 1; done <= 100; done += 1) {
      clock.now += 10;
      heard({ part: 'indexing', done, total: 900 });
    }
    expect(told()).toBe(5);
    heard({ part: 'compacting', done: 0, total: null });
    heard(null);
    expect(told()).toBe(7);
  });
});
