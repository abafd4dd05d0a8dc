import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerPage } from '../../../electron/answer-page.ts';
import { close } from '../../../electron/vault/services/vault.ts';
import { contract, type ChannelName } from '../../../shared/ipc/contract.ts';
import { roles, type Role } from '../../../shared/practice/practice.ts';
import { fail } from '../../../shared/result.ts';
import { mainAtWork } from '../../support/main-at-work.ts';
import { workOf } from '../../support/practice-at-work.ts';
import { beforeUnlocking, rights } from '../../support/role-table.ts';
import { sampleOf } from '../../support/sample-input.ts';
import { passphrase, type VaultAtWork } from '../../support/vault-at-work.ts';
import { stateOf } from '../../support/watch-writes.ts';
import { addCheaply, assistant, openAs } from './vault/services/users-at-work.ts';

// The printing that main would do needs the module; nothing that reaches it may be called here.
vi.mock('electron', () => ({ app: { isPackaged: false }, BrowserWindow: undefined, dialog: undefined }));

const names = Object.keys(contract) as ChannelName[];
const may = new Map(rights.flatMap(({ channels, may: who }) => channels.map((name) => [name, who] as const)));

/** Runs ahead of the limit of calls a second, which has its own test. */
let now = Date.UTC(2026, 10, 20);
beforeEach(() => void vi.spyOn(Date, 'now').mockImplementation(() => (now += 1000)));
afterEach(() => vi.restoreAllMocks());

/** A person of this role is added by the owner and unlocks with their own passphrase. */
const unlockedAs = async (vault: VaultAtWork, role: Role): Promise<void> => {
  const own = `meadow cactus ribbon forty ${role}`;
  addCheaply(
    vault,
    assistant({ fields: { name: `Somebody ${role}`, qualification: '' }, role, newPassphrase: own }),
  );
  expect(await openAs(vault, own)).toEqual({ ok: true, value: null });
  expect(workOf(vault).user.role).toBe(role);
};

/** What every process of the page may be asked last: they lock, or try passphrases in vain. */
const last: readonly ChannelName[] = ['vault:unlock', 'vault:recover', 'vault:lock', 'vault:veil'];

describe('48 who may do what', () => {
  it('is decided for each channel there is, once, and by hand', () => {
    const listed = rights.flatMap(({ channels }) => channels);
    expect(listed.toSorted()).toEqual(names.toSorted());
    expect(names.filter((name) => contract[name].whileLocked).toSorted()).toEqual(beforeUnlocking);
  });

  it.each(roles)(
    'holds for a person who unlocked as %s, on every channel, and a refusal writes nothing',
    async (role) => {
      const { vault, side, did } = await mainAtWork();
      await unlockedAs(vault, role);
      const refused = names.filter((name) => may.get(name)?.includes(role) === false);
      const before = stateOf(vault);
      for (const name of refused) {
        const answer = await answerPage(side, name, sampleOf(contract[name].input));
        expect(answer, `${role} ${name}`).toEqual(fail('refused', 'role'));
        expect(did, `${role} ${name}`).toEqual([]);
      }
      expect(stateOf(vault)).toEqual(before);
      const allowed = names.filter((name) => !refused.includes(name) && !last.includes(name));
      for (const name of [...allowed, ...last]) {
        const answer = await answerPage(side, name, sampleOf(contract[name].input));
        expect(answer, `${role} ${name}`).not.toEqual(fail('refused', 'role'));
        expect(answer, `${role} ${name}`).not.toEqual(fail('locked'));
      }
    },
    60_000,
  );

  it('is nothing but the lock page for nobody: a locked vault answers the rest with locked', async () => {
    const { vault, side, did } = await mainAtWork();
    close(vault.holder);
    for (const name of names.filter((each) => !beforeUnlocking.includes(each)))
      expect(await answerPage(side, name, sampleOf(contract[name].input)), name).toEqual(fail('locked'));
    expect(did).toEqual([]);
    expect(await vault.ask('vault:unlock', { passphrase })).toEqual({ ok: true, value: null });
  });
});
