import { expect, it } from 'vitest';
import { BrokenOff, type Heard, watchMaking } from '../../../../electron/backups/making.ts';

it('a backup that is made says what is done with it, how far that is and for how long, and nothing before and after', async () => {
  const clock = { now: 1000 };
  const making = watchMaking(() => clock.now);
  expect(making.read()).toBeNull();
  const made = await making.run('folder', async ({ step, far }) => {
    step('comparing');
    clock.now += 40;
    far(5, 20);
    expect(making.read()).toEqual({ place: 'folder', step: 'comparing', done: 5, of: 20, since: 40 });
    step('checking');
    clock.now += 10;
    expect(making.read()).toEqual({ place: 'folder', step: 'checking', done: 0, of: 0, since: 10 });
    return 'made';
  });
  expect(made).toBe('made');
  expect(making.read()).toBeNull();
});

it('what breaks it off ends it at its next word, and those that follow in the run, not the next run', async () => {
  const making = watchMaking();
  const run = (work: (heard: Heard) => void) =>
    making.run('home', async (heard) => {
      heard.step('copying');
      work(heard);
    });
  await expect(
    run(({ far }) => {
      making.cancel();
      far(1, 2);
    }),
  ).rejects.toThrow(BrokenOff);
  expect(making.read()).toBeNull();
  expect(making.isCancelled()).toBe(true);
  await expect(run(() => undefined)).rejects.toThrow(BrokenOff);
  making.begin();
  await run(({ far }) => far(1, 2));
  making.cancel(); // nothing is being made
  expect(making.isCancelled()).toBe(false);
});
