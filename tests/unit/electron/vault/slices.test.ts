import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { atOnce, inSlices, sharesOf, type Steps, within } from '../../../../electron/vault/slices.ts';

/** Each step is a slice of its own, whatever the clock says. */
const stepwise = { slice: 0, pause: 0 };

function* counted(total: number, said: string[] = []): Steps<string> {
  try {
    for (let done = 1; done <= total; done += 1) {
      said.push(`step ${done}`);
      yield { done, total };
    }
    return 'whole';
  } finally {
    said.push('let go');
  }
}

describe('work in slices', () => {
  it('lets others have their turn before the first slice and after each', async () => {
    const said: string[] = [];
    const others = async (): Promise<void> => {
      for (let turn = 1; turn <= 3; turn += 1) {
        await nextTurn();
        said.push(`turn ${turn}`);
      }
    };
    const waited = others();
    const ended = await inSlices(counted(3, said), { pace: stepwise, goesOn: () => true });
    await waited;
    expect(ended).toEqual({ value: 'whole' });
    expect(said).toEqual(['turn 1', 'step 1', 'turn 2', 'step 2', 'turn 3', 'step 3', 'let go']);
  });

  it('does several steps in one slice while there is time, and tells each', async () => {
    const told: number[] = [];
    let asked = 0;
    await inSlices(counted(50), {
      pace: { slice: 60_000, pause: 0 },
      goesOn: () => (asked += 1) > 0,
      tell: ({ done }) => told.push(done),
    });
    expect(asked).toBe(1);
    expect(told).toHaveLength(50);
  });

  it('ends before the next slice when it shall not go on, and lets go of what it holds', async () => {
    const said: string[] = [];
    const ended = await inSlices(counted(9, said), { pace: stepwise, goesOn: () => said.length < 2 });
    expect(ended).toBeNull();
    expect(said).toEqual(['step 1', 'step 2', 'let go']);
  });

  it('throws what a step throws, and lets go all the same', async () => {
    const said: string[] = [];
    function* broken(): Steps<string> {
      yield* counted(1, said);
      throw new Error('a page of the file');
    }
    const running = inSlices(broken(), { pace: stepwise, goesOn: () => true });
    await expect(running).rejects.toThrow('a page of the file');
    expect(said).toEqual(['step 1', 'let go']);
  });

  it('answers the same at once, and tells each step where that is wanted', () => {
    expect(atOnce(counted(4))).toBe('whole');
    const told: number[] = [];
    expect(atOnce(counted(3), ({ done }) => told.push(done))).toBe('whole');
    expect(told).toEqual([1, 2, 3]);
  });
});

describe('a work of several parts', () => {
  it('tells each part as its share of the whole, which never goes back', () => {
    const shares = sharesOf({ looking: 10, nothing: 0, writing: 30 });
    expect(shares).toEqual({ looking: [0, 0.25], nothing: [0.25, 0.25], writing: [0.25, 1] });
    const told: number[] = [];
    function* whole(): Steps<string> {
      yield* within(counted(4), shares.looking);
      yield* within(counted(2), shares.nothing);
      return yield* within(counted(3), shares.writing);
    }
    expect(atOnce(whole(), ({ done, total }) => told.push(done / (total ?? 0)))).toBe('whole');
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told[3]).toBe(0.25);
    expect(told.at(-1)).toBe(1);
  });

  it('is at the beginning of a part that does not say how much there is, and lets it go when it is ended', () => {
    const said: string[] = [];
    function* unknown(): Steps<string> {
      try {
        yield { done: 5, total: null };
        return 'whole';
      } finally {
        said.push('let go');
      }
    }
    const steps = within(unknown(), [0.5, 1]);
    expect(steps.next()).toEqual({ done: false, value: { done: 0.5, total: 1 } });
    steps.return('ended');
    expect(said).toEqual(['let go']);
    expect(sharesOf({ one: 0, other: 0 })).toEqual({ one: [0, 0], other: [0, 0] });
  });
});
