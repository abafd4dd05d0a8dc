import { expect, it } from 'vitest';
import { watchSleep } from '../../../../electron/host/watch-sleep.ts';

it('89 tells of a sleep once, and of nothing else', () => {
  const at = { uptime: 5000, awake: 100 };
  let woke = 0;
  const look = watchSleep({ uptime: () => at.uptime, awake: () => at.awake }, () => (woke += 1));
  const pass = (awake: number, asleep: number): void => {
    at.awake += awake;
    at.uptime += awake + asleep;
    look();
  };
  for (let second = 0; second < 100; second += 1) pass(5000, second % 2 === 0 ? 10 : -10);
  pass(60_000, 0); // a busy process looks late
  expect(woke).toBe(0);
  pass(5000, 3 * 3_600_000);
  expect(woke).toBe(1);
  pass(5000, 0);
  expect(woke).toBe(1);
});
