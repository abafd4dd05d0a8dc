import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { close } from '../../../../../electron/vault/services/vault.ts';
import type { Result } from '../../../../../shared/result.ts';
import { preparedCopy, writeCopy } from '../../../../support/copy-at-work.ts';
import { longChart } from '../../../../support/long-chart.ts';
import { openAge } from '../../../../support/plain-age.ts';
import { unzipped } from '../../../../support/plain-zip.ts';
import { practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { failed } from './users-at-work.ts';

const patience = { timeout: 240_000 }; // ms: hundreds of sessions are sealed and checked, on a computer that may be busy
/** No question may be held up for more than this share of the whole. No time, because the computer may be busy; the bench measures times (G9). */
const mostShare = 1 / 12;

/**
 * Asks for a row of the list again and again until something has ended: how long each took, ms, how far the copy was, and how often
 * its file lay there with nothing in it yet, while its key was being derived.
 */
const askedMeanwhile = async (vault: VaultAtWork, until: Promise<unknown>, part: string) => {
  const took: number[] = [];
  const far: number[] = [];
  let empty = 0;
  let isOver = false;
  void until.finally(() => (isOver = true));
  while (!isOver) {
    const begun = performance.now();
    await nextTurn();
    await vault.get('patients:search', { query: '', after: null, limit: 1 });
    took.push(performance.now() - begun);
    const [running] = await vault.get('works:status', {});
    if (running?.work === 'copies:save' && running.total !== null) far.push(running.done / running.total);
    if (statSync(part, { throwIfNoEntry: false })?.size === 0) empty += 1;
    await pause(6); // no more than the page may ask in a second
  }
  return { took, far, empty };
};

/** How many copies the ledger says were given. */
const countGiven = (vault: VaultAtWork): number =>
  Number(
    workOf(vault).vault.db.sqlite.prepare(`select count(*) from entries where type = 'copy'`).pluck().get(),
  );

/** Begins to write a copy, and waits until it is so far, from 0 to 1. */
const begun = async (
  vault: VaultAtWork,
  copy: { readonly id: string },
  { path, share }: { readonly path: string; readonly share: number },
): Promise<{ readonly written: Promise<Result<unknown>> }> => {
  const written = writeCopy(vault, copy, path);
  for (;;) {
    await pause(1);
    const [running] = await vault.get('works:status', {});
    if (running?.total && running.done / running.total > share) return { written };
  }
};

it(
  'the copy of 600 sessions with photos: asked meanwhile, told, stopped and locked without a rest of it',
  patience,
  async () => {
    const vault = await practiceAtWork();
    const photos = [...Array(12)].map(() => randomBytes(3_000_000));
    const patient = await longChart(vault, { sessions: 600, photos });
    const copy = await preparedCopy(vault, patient);
    const path = join(scratchFolder(), 'copy.zip.age');
    const rest = (): readonly string[] => readdirSync(dirname(path));

    // Stopped while it is put together and while it is written: no file, no entry, and it can be saved after all.
    for (const share of [0.1, 0.75]) {
      const { written } = await begun(vault, copy, { path, share });
      if (share > 0.5) expect(rest()).toEqual(['copy.zip.age.part']);
      await vault.get('works:cancel', { work: 'copies:save' });
      expect(await written).toEqual(failed('busy', 'stopped'));
      expect(rest()).toEqual([]);
      expect(await vault.get('works:status', {})).toEqual([]);
    }
    expect(countGiven(vault)).toBe(0);

    const start = performance.now();
    const writing = writeCopy(vault, copy, path);
    const { took, far, empty } = await askedMeanwhile(vault, writing, `${path}.part`);
    expect(await writing).toEqual({ ok: true, value: null });
    const time = performance.now() - start;
    expect(Math.max(...took) / time, `${took.length} questions in ${time} ms`).toBeLessThan(mostShare);
    // A derivation in one go would leave room for none.
    expect(empty).toBeGreaterThan(10);
    expect(far).toEqual(far.toSorted((a, b) => a - b));
    expect(new Set(far).size).toBeGreaterThan(20);
    expect(rest()).toEqual(['copy.zip.age']);
    expect(countGiven(vault)).toBe(1);
    const files = unzipped(openAge(readFileSync(path), copy.words));
    const page = files.get('record.html')?.toString() ?? '';
    for (const note of ['Skin calm, 600', 'Skin calm, 1<', 'Asked, 300'])
      expect(page.includes(note), note).toBe(true);
    expect(page.match(/<section class="inlined record">/g)).toHaveLength(600);
    expect(files.get('sessions.csv')?.toString().trim().split('\r\n')).toHaveLength(601);
    expect(files.get('attachments/0012.jpg')?.equals(photos[11] ?? Buffer.alloc(0))).toBe(true);

    // What is written meanwhile is in it: it is of one moment.
    const again = await preparedCopy(vault, patient, 'readable');
    const html = join(dirname(path), 'copy.html');
    const late = await begun(vault, again, { path: html, share: 0.3 });
    const chart = await vault.get('patients:chart', { id: patient });
    const { id, revision, number: _number, ...fields } = chart.patient;
    const note = 'Rang while the copy was made';
    await vault.get('patients:save', { ...patientInput(), id, revision, fields: { ...fields, note } });
    expect(await late.written).toEqual({ ok: true, value: null });
    expect(readFileSync(html, 'utf8').includes(note)).toBe(true);

    for (const share of [0.1, 0.75]) {
      const last = await preparedCopy(vault, patient);
      const other = join(scratchFolder(), 'copy.zip.age');
      const { written } = await begun(vault, last, { path: other, share });
      close(vault.holder);
      expect(await written).toMatchObject({ error: { code: 'locked' } });
      expect(readdirSync(dirname(other))).toEqual([]);
      if (share < 0.5) await vault.get('vault:unlock', { passphrase });
    }
  },
);
