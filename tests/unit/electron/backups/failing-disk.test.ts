import { mkdirSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { backUp, stickOf } from '../../../support/backup-here.ts';
import { type FileCall, onFaultyFiles } from '../../../support/faulty-files.ts';
import { practiceAtWork } from '../../../support/practice-at-work.ts';
import { patientInput } from '../../../support/vault-at-work.ts';

/** An open practice with one backup; `failing` makes another one a day later while the n-th call that fits fails. */
const atWork = async () => {
  const clock = { at: Date.UTC(2026, 10, 20, 13) };
  const vault = await practiceAtWork(clock);
  const { home } = vault.holder;
  mkdirSync(stickOf(home));
  await vault.get('patients:save', patientInput());
  expect(await backUp(vault, home)).toMatchObject({ ok: true });
  const failing = async (fits: (call: FileCall) => boolean, nth: number) => {
    clock.at += 86_400_000;
    let seen = 0;
    const fails = (call: FileCall): boolean => fits(call) && (seen += 1) === nth;
    const { answer } = await onFaultyFiles(home, { fails, code: 'EIO' }, () => backUp(vault, home));
    expect(seen).toBe(nth);
    return answer;
  };
  const folders = (): string[] => readdirSync(stickOf(home)).filter((name) => !name.endsWith('.json'));
  return { failing, folders };
};

it('32 a backup that was made is told as made, also when the disk then fails while older ones are thinned out', async () => {
  const { failing, folders } = await atWork();
  // Looked through once for what was broken off before, and once for what is too much afterwards.
  const answer = await failing(({ call, path }) => call === 'readdir' && path.endsWith('stick'), 2);
  expect(answer).toMatchObject({ ok: true });
  expect(folders()).toHaveLength(2);
});

it('32 a copy that cannot be read again is told as a backup that does not hold, and the older one stays', async () => {
  const { failing, folders } = await atWork();
  const before = folders();
  const answer = await failing(({ call, path }) => call === 'openSync' && path.includes('/stick/stria-'), 1);
  expect(answer).toEqual({ ok: false, error: { code: 'refused', reason: 'check-failed' } });
  expect(folders()).toEqual(before);
});
