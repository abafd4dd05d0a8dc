import { describe, expect, it } from 'vitest';
import { pageGate } from '../../../electron/page-gate.ts';
import { ok } from '../../../shared/result.ts';

const form = (letters: number) => ({ body: 'x'.repeat(letters) });

/** A gate of 3 MB, and what it let through; each call is answered when the test says so. */
const gateAtWork = () => {
  const sent: {
    readonly channel: string;
    readonly answer: (value: unknown) => void;
    readonly fail: () => void;
  }[] = [];
  const gate = pageGate(
    (channel) =>
      new Promise((resolve, reject) =>
        sent.push({ channel, answer: resolve, fail: () => reject(new Error('gone')) }),
      ),
    3_000_000,
  );
  const turns = () => new Promise((resolve) => setImmediate(resolve));
  return { gate, sent, turns };
};

describe('50 the gate of the page', () => {
  it('sends large calls one after the other, and lets small ones pass them', async () => {
    const { gate, sent, turns } = gateAtWork();
    const calls = [gate('first', form(400_000)), gate('second', form(400_000)), gate('small', form(10))];
    await turns();
    expect(sent.map(({ channel }) => channel)).toEqual(['small', 'first']);
    sent[1]?.fail();
    await expect(calls[0]).rejects.toThrow('gone');
    await turns();
    expect(sent.map(({ channel }) => channel)).toEqual(['small', 'first', 'second']);
    sent[2]?.answer(ok('kept'));
    expect(await calls[1]).toEqual(ok('kept'));
  });

  it('refuses what would be too much at once, until something was answered', async () => {
    const { gate, sent, turns } = gateAtWork();
    const kept = [gate('one', form(700_000)), gate('two', form(700_000))];
    expect(await gate('three', form(700_000))).toMatchObject({
      error: { code: 'busy', reason: 'too-much-at-once' },
    });
    expect(await gate('junk', { at: new Date(0) })).toMatchObject({ error: { code: 'invalid' } });
    await turns();
    sent[0]?.answer(ok(1));
    await kept[0];
    void gate('four', form(700_000));
    await turns();
    expect(sent.map(({ channel }) => channel)).toEqual(['one', 'two']);
    sent[1]?.answer(ok(2));
    await turns();
    expect(sent.map(({ channel }) => channel)).toEqual(['one', 'two', 'four']);
  });
});
