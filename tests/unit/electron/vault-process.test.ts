import { v7 as newId } from 'uuid';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { vaultProcess, type VaultProcess } from '../../../electron/vault-process.ts';
import type { Answer } from '../../../electron/vault/messages.ts';
import { unpackAnswer } from '../../../shared/ipc/packed-answer.ts';
import type { Result } from '../../../shared/result.ts';
import { emptyApplication, emptyDraft } from '../../../shared/sessions/session-draft.ts';
import { lockedPractice } from '../../support/practice-at-work.ts';
import { processTree } from '../../support/process-tree.ts';
import { passphrase, patientInput } from '../../support/vault-at-work.ts';

// What `import … from 'electron'` finds when Stria runs on a browser of the computer.
vi.mock('electron', () => import('../../../electron/host/utility-process.ts'));

const module = new URL('../../../electron/vault/main.ts', import.meta.url).pathname;

const started = (
  home: string,
  bundle = module,
): { readonly vault: VaultProcess; readonly ended: () => number } => {
  let count = 0;
  const vault = vaultProcess(bundle, home, { ended: () => (count += 1), heard: () => undefined });
  onTestFinished(async () => void (await vault.end()));
  return { vault, ended: () => count };
};

const call = (vault: VaultProcess, channel: string, input: unknown): Promise<Answer['result']> =>
  vault.ask({ kind: 'call', channel, input });

describe('the vault process', () => {
  it('is started by the first question, ended by the lock, and started again by the next', async () => {
    const { vault, ended } = started(lockedPractice());
    await vault.end();
    expect(await vault.ask({ kind: 'state' })).toEqual({
      ok: true,
      value: { state: 'locked', problem: null, onlyRead: null, veil: null, handedOver: false, clocks: [] },
    });
    expect(await call(vault, 'vault:unlock', { passphrase })).toEqual({ ok: true, value: null });
    const saved = await call(vault, 'patients:save', patientInput());
    expect(saved).toMatchObject({ ok: true });
    await vault.end();
    expect(ended()).toBe(0);
    expect(await call(vault, 'patients:search', { query: '', after: null, limit: 5 })).toMatchObject({
      ok: false,
      error: { code: 'locked' },
    });
    expect(await call(vault, 'vault:unlock', { passphrase })).toEqual({ ok: true, value: null });
    expect(await call(vault, 'patients:search', { query: '', after: null, limit: 5 })).toMatchObject({
      value: { total: 1 },
    });
  });

  it.each([
    ['', module],
    [
      ', also when it dies while it closes',
      new URL('../../support/dies-closing.ts', import.meta.url).pathname,
    ],
  ])('tells at its end what ran in the open sessions, and not on whom%s', async (_, bundle) => {
    const { vault } = started(lockedPractice(), bundle);
    expect(await vault.end()).toEqual([]);
    await call(vault, 'vault:unlock', { passphrase });
    const saved = (await call(vault, 'patients:save', patientInput())) as Result<{ readonly id: string }>;
    const onAt = Date.now() - 10 * 60_000;
    const draft = emptyDraft(onAt);
    const applications = [{ ...emptyApplication('first'), onAt, remindMin: 45 }];
    const body = JSON.stringify({ ...draft, anaesthetic: { ...draft.anaesthetic, applications } });
    const patient = saved.ok ? saved.value.id : '';
    await call(vault, 'drafts:save', { id: newId(), kind: 'session', patient, save: 1, body });
    expect(await vault.end()).toEqual([
      {
        key: `numbing ${onAt} 0`,
        kind: 'numbing',
        since: onAt,
        dueAt: onAt + 45 * 60_000,
        application: null,
      },
    ]);
    expect(await vault.end()).toEqual([]);
  });

  it('packs the long list of an answer that goes on to the page, and no other', async () => {
    const { vault } = started(lockedPractice());
    await call(vault, 'vault:unlock', { passphrase });
    for (let index = 0; index < 20; index += 1) await call(vault, 'patients:save', patientInput());
    const list = {
      kind: 'call',
      channel: 'patients:search',
      input: { query: '', after: null, limit: 50 },
    } as const;
    const plain = await vault.ask(list);
    const packed = await vault.ask({ ...list, packed: true });
    expect(plain).not.toHaveProperty('packed');
    expect(packed).toHaveProperty('packed', [['value', 'rows']]);
    expect(plain).toMatchObject({ value: { total: 20 } });
    expect(unpackAnswer(packed)).toEqual(plain);
  });

  it('82 that dies answers every open question as locked, says so once, and comes back', async () => {
    const before = new Set(processTree(process.pid));
    const { vault, ended } = started(lockedPractice());
    expect(await call(vault, 'vault:unlock', { passphrase })).toMatchObject({ ok: true });
    const [pid, ...others] = processTree(process.pid).filter((id) => !before.has(id));
    if (pid === undefined || others.length > 0) throw new Error('There is not one vault process.');
    const questions = Array.from({ length: 50 }, () => call(vault, 'patients:save', patientInput()));
    process.kill(pid, 'SIGKILL');
    const answers = await Promise.all(questions);
    expect(
      answers.filter((answer) => !answer.ok && answer.error.reason === 'vault-ended').length,
    ).toBeGreaterThan(0);
    expect(ended()).toBe(1);
    expect(await vault.ask({ kind: 'state' })).toEqual({
      ok: true,
      value: { state: 'locked', problem: null, onlyRead: null, veil: null, handedOver: false, clocks: [] },
    });
    expect(await call(vault, 'vault:unlock', { passphrase })).toMatchObject({ ok: true });
  });

  it('82 that ends as soon as it is started is started four times, then not before a minute has passed', async () => {
    let now = 0;
    let count = 0;
    const home = lockedPractice();
    const vault = vaultProcess(
      new URL('../../support/ends-at-once.ts', import.meta.url).pathname,
      home,
      { ended: () => void (count += 1), heard: () => undefined },
      () => now,
    );
    const ask = () => vault.ask({ kind: 'state' });
    for (let start = 1; start <= 4; start += 1) {
      expect(await ask()).toMatchObject({ error: { code: 'locked', reason: 'vault-ended' } });
      expect(count).toBe(start);
    }
    for (let more = 0; more < 3; more += 1)
      expect(await ask()).toEqual({ ok: false, error: { code: 'unexpected', reason: 'vault-stops' } });
    expect(count).toBe(4);
    now = 60_001;
    expect(await ask()).toMatchObject({ error: { reason: 'vault-ended' } });
    expect(count).toBe(5);
  });

  it('answers nonsense with a refusal and goes on', async () => {
    const { vault } = started(lockedPractice());
    expect(await vault.ask({ kind: 'document', id: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'locked' },
    });
    expect(await call(vault, '__proto__', {})).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(await call(vault, 'patients:save', new Map())).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
    expect(await call(vault, 'products:list', {})).toMatchObject({ ok: false, error: { code: 'locked' } });
  });
});
