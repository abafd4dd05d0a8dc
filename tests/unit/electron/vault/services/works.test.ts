import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { bodies } from '../../../../../electron/vault/bodies.ts';
import { typesWithoutRows } from '../../../../../electron/vault/db/entries.ts';
import { countPatients } from '../../../../../electron/vault/db/patients.ts';
import { noteFact } from '../../../../../electron/vault/services/note-fact.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { longAnswer } from '../../../../../electron/vault/services/works.ts';
import type { Steps } from '../../../../../electron/vault/slices.ts';
import { ok, type Result } from '../../../../../shared/result.ts';
import { timeLeft, type LongWork } from '../../../../../shared/works/long-work.ts';
import { countEntries, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { failed } from './users-at-work.ts';

/** Each step is a slice of its own, whatever the clock says. */
const stepwise = { slice: 0, pause: 0 };

/** A work that goes on until the test lets it end. */
const begun = (vault: VaultAtWork, name: LongWork = 'merges:likely', input: unknown = {}) => {
  const state = { mayEnd: false, begins: 0, steps: 0, isLetGo: false };
  const work = workOf(vault);
  function* steps(): Steps<Result<number>> {
    state.begins += 1;
    try {
      while (!state.mayEnd) yield { done: (state.steps += 1), total: 1000 };
      return ok(countPatients(work.vault.db));
    } finally {
      state.isLetGo = true;
    }
  }
  return { state, answer: longAnswer(work, name, input, steps, stepwise) };
};

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await nextTurn();
};

describe('what takes longer', () => {
  it('is told with how far it is, and everything else is answered between its slices', async () => {
    const vault = await practiceAtWork();
    const { state, answer } = begun(vault);
    const seen: number[] = [];
    for (let asked = 0; asked < 5; asked += 1) {
      await nextTurn();
      const page = await vault.get('patients:search', { query: '', after: null, limit: 5 });
      expect(page.total).toBe(0);
      const [running] = await vault.get('works:status', {});
      expect(running).toMatchObject({ work: 'merges:likely', total: 1000 });
      seen.push(running?.done ?? 0);
    }
    expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => a - b));
    state.mayEnd = true;
    expect(await answer).toEqual(ok(0));
    expect(await vault.get('works:status', {})).toEqual([]);
  });

  it('is of one moment: a record that is saved in the midst is in it, and what is only looked at begins nothing anew', async () => {
    const vault = await practiceAtWork();
    const { state, answer } = begun(vault);
    await turns(3);
    const work = workOf(vault);
    noteFact(work, { type: 'unlock', action: 'unlock', id: work.user.id, body: {} });
    await turns(3);
    expect(state.begins).toBe(1);
    const saved = await vault.get('patients:save', patientInput());
    await turns(3);
    expect(state.begins).toBe(2);
    await vault.get('patients:chart', { id: saved.id }); // noted as an access
    await turns(3);
    expect(state.begins).toBe(2);
    state.mayEnd = true;
    expect(await answer).toEqual(ok(1));
  });

  it('gives up, in words, when records are saved again and again', async () => {
    const vault = await practiceAtWork();
    const { state, answer } = begun(vault);
    for (let saved = 0; saved < 5; saved += 1) {
      await turns(3);
      await vault.get('patients:save', patientInput());
    }
    expect(await answer).toEqual(failed('busy', 'written-meanwhile'));
    expect(state).toMatchObject({ begins: 5, isLetGo: true });
  });

  it('is stopped by who waits for it: nothing is written, and nothing of it stays', async () => {
    const vault = await practiceAtWork();
    const before = countEntries(vault);
    const { state, answer } = begun(vault);
    const other = begun(vault, 'keeping:review');
    await turns(3);
    await vault.get('works:cancel', { work: 'merges:likely' });
    expect(await answer).toEqual(failed('busy', 'stopped'));
    expect(state.isLetGo).toBe(true);
    expect(await vault.get('works:status', {})).toMatchObject([{ work: 'keeping:review' }]);
    other.state.mayEnd = true;
    expect(await other.answer).toEqual(ok(0));
    expect(countEntries(vault)).toBe(before);
  });

  it('ends with the lock, and the next unlock knows nothing of it', async () => {
    const vault = await practiceAtWork();
    const before = countEntries(vault);
    const { state, answer } = begun(vault);
    await turns(3);
    const { steps } = state;
    close(vault.holder);
    expect(await answer).toEqual(failed('locked'));
    expect(state).toMatchObject({ isLetGo: true, steps });
    await vault.get('vault:unlock', { passphrase });
    expect(await vault.get('works:status', {})).toEqual([]);
    expect(countEntries(vault)).toBe(before + 1);
  });

  it('ends under a cover, and while the screen is with a patient', async () => {
    const vault = await practiceAtWork();
    const covered = begun(vault);
    await turns(3);
    workOf(vault).veil = { misses: 0 };
    expect(await covered.answer).toEqual(failed('refused', 'veiled'));
    expect(covered.state.isLetGo).toBe(true);
    workOf(vault).veil = null;
    const handed = begun(vault);
    await turns(3);
    workOf(vault).handOver = { draft: '', kind: 'consent', patient: '', misses: 0 };
    expect(await handed.answer).toEqual(failed('refused', 'handed-over'));
    expect(handed.state.isLetGo).toBe(true);
  });

  it('is done once for two who ask the same, and refused where too much is under way', async () => {
    const vault = await practiceAtWork();
    const first = begun(vault);
    const same = begun(vault);
    const own = ['outcomes:table', 'exposures:table'] as const;
    const others = own.flatMap((name) => [begun(vault, name, null), begun(vault, name, null)]);
    const sixth = begun(vault, 'keeping:review');
    const seventh = begun(vault, 'keeping:review', { filter: 'held' });
    expect(await seventh.answer).toEqual(failed('busy', 'too-many-works'));
    await turns(3);
    expect(same.state.begins).toBe(0);
    expect(others.map(({ state }) => state.begins)).toEqual([1, 1, 1, 1]);
    for (const { state } of [first, sixth, ...others]) state.mayEnd = true;
    expect(await first.answer).toEqual(ok(0));
    expect(await same.answer).toEqual(ok(0));
    expect(await Promise.all(others.map(({ answer }) => answer))).toEqual(own.flatMap(() => [ok(0), ok(0)]));
  });

  it('lets a record that changes nothing be of a type that there is', () => {
    expect(typesWithoutRows.filter((type) => !Object.hasOwn(bodies, type))).toEqual([]);
  });
});

describe('how long it still takes', () => {
  const running = (done: number, total: number | null, since: number) => timeLeft({ done, total, since });

  it('follows from the pace so far', () => {
    expect(running(25, 100, 2000)).toBe(6000);
    expect(running(100, 100, 2000)).toBe(0);
    expect(running(120, 100, 2000)).toBe(0);
  });

  it('is not told before it can be known', () => {
    expect(running(1, 100, 5000)).toBeNull();
    expect(running(50, 100, 300)).toBeNull();
    expect(running(50, null, 5000)).toBeNull();
    expect(running(0, 0, 5000)).toBeNull();
  });
});
