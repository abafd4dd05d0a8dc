import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import { describe, expect, it, onTestFinished } from 'vitest';
import { close } from '../../electron/vault/services/vault.ts';
import { countEntries, lockedForProgram } from '../support/practice-at-work.ts';
import { passphrase, patientInput, vaultAtWork } from '../support/vault-at-work.ts';
import { startVault, type VaultChild } from '../support/vault-child.ts';

const started = (home: string): VaultChild => {
  const child = startVault(home);
  onTestFinished(() => child.kill());
  return child;
};

const inUse = { ok: false, error: { code: 'busy', reason: 'in-use' } };

type Crash = (child: VaultChild, save: () => Promise<unknown>) => Promise<unknown>;

/** What is done before the kill, and whether the save is in the file then; null: as it happens. */
const crashes: readonly (readonly [name: string, committed: boolean | null, crash: Crash])[] = [
  ['answered, and nobody heard it', true, (_child, save) => save()],
  [
    'sent, and not taken any more',
    false,
    async (child, save) => {
      process.kill(child.pid, 'SIGSTOP');
      void save();
    },
  ],
  ...[0, 2, 4, 8, 16].map((ms) => {
    const crash: Crash = (_child, save) => {
      void save();
      return pause(ms);
    };
    return [`killed after ${ms} ms`, null, crash] as const;
  }),
];

describe('two processes', () => {
  it('33 the second is told that the vault is open, and writes nothing', async () => {
    const home = lockedForProgram();
    const first = started(home);
    expect(await first.ask('vault:unlock', { passphrase })).toMatchObject({ ok: true });
    const second = started(home);
    expect(await second.ask('vault:unlock', { passphrase })).toEqual(inUse);
    expect(await second.ask('patients:save', patientInput())).toMatchObject({ error: { code: 'locked' } });
    const here = vaultAtWork(home);
    expect(await here.ask('vault:unlock', { passphrase })).toEqual(inUse);
    expect(await first.ask('patients:save', patientInput())).toMatchObject({ ok: true });
    expect(await first.send({ kind: 'close' })).toEqual({ ok: true, value: [] });
    expect(await second.ask('vault:unlock', { passphrase })).toMatchObject({ ok: true });
    expect(await second.ask('patients:search', { query: 'okonkwo', after: null, limit: 5 })).toMatchObject({
      value: { total: 1 },
    });
  });

  it('34 the lock of a process that was killed does not stand in the way', async () => {
    const home = lockedForProgram();
    const killed = started(home);
    expect(await killed.ask('vault:unlock', { passphrase })).toMatchObject({ ok: true });
    await killed.kill();
    const lock = join(home, 'vault', 'vault.lock');
    expect(existsSync(lock)).toBe(true);
    const vault = vaultAtWork(home);
    expect(await vault.ask('vault:unlock', { passphrase })).toMatchObject({ ok: true });
    close(vault.holder);
    expect(existsSync(lock)).toBe(false);
    for (const text of ['', '{', '{"pid":1}', `{"pid":${process.pid},"started":"0"}`]) {
      writeFileSync(lock, text);
      expect(await vault.ask('vault:unlock', { passphrase }), text).toMatchObject({ ok: true });
      close(vault.holder);
    }
  });

  it('44 the same save sent again after a crash before its answer is one record', async () => {
    const home = lockedForProgram();
    for (const [name, committed, crash] of crashes) {
      const child = started(home);
      expect(await child.ask('vault:unlock', { passphrase })).toMatchObject({ ok: true });
      const patient = patientInput({ given: name });
      await crash(child, () => child.ask('patients:save', patient));
      await child.kill();
      const vault = vaultAtWork(home);
      await vault.get('vault:unlock', { passphrase });
      const { ok: wasSaved } = await vault.ask('patients:chart', { id: patient.id });
      if (committed !== null) expect(wasSaved, name).toBe(committed);
      const before = countEntries(vault);
      const saved = await vault.get('patients:save', patient);
      expect(saved).toMatchObject({ id: patient.id, revision: 1 });
      expect(countEntries(vault), name).toBe(wasSaved ? before : before + 1);
      close(vault.holder);
    }
  });

  it('83 an error inside says its code and nothing else, on no stream', async () => {
    const home = lockedForProgram();
    const child = started(home);
    const said: string[] = [];
    child.onOutput((text) => said.push(text));
    await child.ask('vault:unlock', { passphrase });
    const canary = 'Zyxwvut Quorlington';
    const junk = { id: newId(), revision: 0, draft: null, fields: { family: canary } };
    const answers = [
      await child.send({ kind: 'call', channel: 'patients:save', input: junk }),
      await child.send({ kind: 'call', channel: canary, input: junk }),
      await child.send({ kind: 'call', channel: 'patients:save', input: { ...patientInput(), revision: 7 } }),
      await child.send({ kind: 'document', id: canary }),
      await child.send({ kind: canary } as never),
    ];
    expect(answers.every((answer) => answer === undefined || !answer.ok)).toBe(true);
    expect(JSON.stringify(answers)).not.toContain('Zyxwvut');
    child.sendRaw(null); // no question at all: an error that nothing in it expects
    expect(await child.gone).toBe(1);
    expect(said.join('')).toBe('');
  });
});
