import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guarded } from '../../electron/vault/ipc/answer-call.ts';
import { isVaultLockHeld } from '../../electron/vault/db/vault-lock.ts';
import { lockName } from '../../electron/vault/make-vault-folder.ts';
import { answerSystemKey } from '../../electron/vault/services/system-keys.ts';
import { close, readState } from '../../electron/vault/services/vault.ts';
import { onFaultyFiles } from '../support/faulty-files.ts';
import { lockedPractice, preparedPractice } from '../support/practice-at-work.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { onSlowComputer } from '../support/slow-computer.ts';
import { failed, type, wrong } from '../support/tries-at-work.ts';
import { passphrase, recovered, typedBack, type VaultAtWork, vaultAtWork } from '../support/vault-at-work.ts';
import { wholeForm } from '../support/whole-form.ts';
import { copyHome } from './error-checks.ts';

const slot = { slotId: '', secret: 'ab'.repeat(32) };
const { recoveryCode: code } = preparedPractice();
/** Of so many calls one is tried; each in the whole form. */
const every = wholeForm ? 1 : 5;

/** The ways in, each as it is asked for. */
const ways: Readonly<Record<string, (vault: VaultAtWork) => Promise<{ readonly ok: boolean }>>> = {
  passphrase: (vault) => type(vault, passphrase),
  'recovery code': (vault) =>
    onSlowComputer(() => vault.ask('vault:recover', { code, passphrase: recovered })),
  'key store': (vault) => guarded(() => answerSystemKey(vault.holder, { do: 'unlock', key: slot })),
};

/** A locked practice with the key store's slot, and what an unlock has to settle first. */
const practiceWith = async (before: 'tries' | 'old ring'): Promise<string> => {
  const home = lockedPractice();
  const vault = vaultAtWork(home);
  await vault.get('vault:unlock', { passphrase });
  const { secret } = slot;
  const given = await guarded(() => answerSystemKey(vault.holder, { do: 'give', passphrase, secret }));
  if (!given.ok) throw new Error(JSON.stringify(given.error));
  slot.slotId = String(given.value);
  if (before === 'old ring') {
    const kept = scratchFolder();
    for (const name of ['keyring.json', 'keyring.last-good.json'])
      cpSync(join(home, 'vault', name), join(kept, name));
    const { recoveryCode } = await vault.get('users:new-recovery-code', { passphrase });
    await vault.get('users:keep-recovery-code', typedBack(recoveryCode));
    close(vault.holder);
    cpSync(kept, join(home, 'vault'), { recursive: true });
  } else {
    close(vault.holder);
    expect(await type(vault, wrong)).toEqual(failed('wrong-passphrase'));
  }
  return home;
};

describe('an unlock that an error of the disk ends late', () => {
  const cases = (['tries', 'old ring'] as const).flatMap((before) =>
    Object.keys(ways).map((way) => [way, before] as const),
  );
  it.each(cases.filter(([way, before]) => way !== 'key store' || before === 'tries'))(
    '32 by the %s with the %s to settle: what was answered as failed is closed, and a wrong passphrase is refused and counted',
    { timeout: 120_000 },
    async (way, before) => {
      const from = await practiceWith(before);
      const folder = scratchFolder();
      const run = async (nth: number) => {
        const home = copyHome(from, folder);
        const vault = vaultAtWork(home);
        const fault = { fails: (_: object, at: number) => at === nth, code: 'EIO' } as const;
        const { answer, calls } = await onFaultyFiles(home, fault, async () => await ways[way]?.(vault));
        return { home, vault, answer, calls };
      };
      const whole = await run(0);
      expect(whole.answer).toMatchObject({ ok: true });
      close(whole.vault.holder);
      let refused = 0;
      for (let nth = 1; nth <= whole.calls.length; nth += every) {
        const { home, vault, answer, calls } = await run(nth);
        const what = `${nth}, ${calls[nth - 1]?.call} of ${calls[nth - 1]?.path.slice(home.length)}`;
        if (answer?.ok !== true) {
          refused += 1;
          expect(readState(vault.holder).state, what).not.toBe('open');
          expect(isVaultLockHeld(join(home, 'vault', lockName)), what).toBe(false);
          expect(await type(vault, `${wrong} again`), what).toEqual(failed('wrong-passphrase'));
        }
        close(vault.holder);
      }
      expect(refused).toBeGreaterThan(0);
    },
  );
});
