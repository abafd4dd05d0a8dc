import { expect, it } from 'vitest';
import { countCrashes } from '../../../electron/after-crash.ts';

it('82 three crashes within a minute are recovered from, the fourth is one too many, until a minute has passed', () => {
  let at = 0;
  const crashes = countCrashes(() => at);
  const judged = Array.from({ length: 6 }, () => {
    crashes.note();
    return crashes.tooMany();
  });
  expect(judged).toEqual([false, false, false, true, true, true]);
  at = 60_000;
  expect(crashes.tooMany()).toBe(false);
  crashes.note();
  expect(crashes.tooMany()).toBe(false);
});

it('82 crashes far apart are never too many', () => {
  let at = 0;
  const crashes = countCrashes(() => at);
  for (; at < 100 * 60_000; at += 20_001) {
    crashes.note();
    expect(crashes.tooMany()).toBe(false);
  }
});
