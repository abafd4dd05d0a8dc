import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { idleLock } from '../../../electron/idle-lock.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('locks once after the time without a touch, from the first touch on', () => {
  const lock = vi.fn();
  const idle = idleLock(1000, lock);
  vi.advanceTimersByTime(10_000);
  expect(lock).not.toHaveBeenCalled();
  idle.touch();
  for (let minute = 0; minute < 5; minute += 1) {
    vi.advanceTimersByTime(999);
    idle.touch();
  }
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(lock).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(100_000);
  expect(lock).toHaveBeenCalledTimes(1);
});

it('stops, and starts again with the next touch', () => {
  const lock = vi.fn();
  const idle = idleLock(1000, lock);
  idle.touch();
  idle.stop();
  vi.advanceTimersByTime(10_000);
  expect(lock).not.toHaveBeenCalled();
  idle.touch();
  vi.advanceTimersByTime(1000);
  expect(lock).toHaveBeenCalledTimes(1);
});
