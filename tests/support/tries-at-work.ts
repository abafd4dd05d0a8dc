import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { close } from '../../electron/vault/services/vault.ts';
import { afternoon, lockedPractice, workOf } from './practice-at-work.ts';
import { type VaultAtWork, vaultAtWork } from './vault-at-work.ts';

/** A good passphrase that is not this practice's. */
export const wrong = 'orchard pebble lantern sixty quay';
/** An answer that failed. */
export const failed = (code: string, reason?: string): object => ({
  ok: false,
  error: reason === undefined ? { code } : { code, reason },
});
/** How a try during a wait is answered, and one after a hundred wrong ones. */
export const tooSoon = failed('refused', 'too-many-tries');
export const onlyCode = failed('refused', 'only-recovery-code');

/** A locked practice on a computer whose time is moved by hand. */
interface Locked {
  readonly home: string;
  readonly folder: string;
  /** Seconds, and the wall clock; both move when the test says so. */
  readonly computer: { uptime: number; at: number };
  /** The program started anew on the same practice. */
  readonly start: () => VaultAtWork;
}

/** Such a practice; its vaults are closed when the test ends. */
export const locked = (home = lockedPractice()): Locked => {
  const computer = { uptime: 5000, at: afternoon };
  return {
    home,
    folder: join(home, 'vault'),
    computer,
    start: () => {
      const vault = vaultAtWork(home, computer, () => computer.uptime);
      onTestFinished(() => close(vault.holder));
      return vault;
    },
  };
};

/** Types a passphrase on the lock page. */
export const type = (vault: VaultAtWork, text: string) => vault.ask('vault:unlock', { passphrase: text });
/** How long the next try has to wait, ms. */
export const left = async (vault: VaultAtWork): Promise<number> =>
  (await vault.get('vault:tries', {})).waitMs;

/** The entries that say what was tried, oldest first. */
export const noted = (vault: VaultAtWork): unknown[] =>
  workOf(vault)
    .vault.db.sqlite.prepare(
      `select actor, action, body from entries join entry_bodies using (arrival) where type = 'tries' order by arrival`,
    )
    .all()
    .map((row) => {
      const { actor, action, body } = row as { actor: string; action: string; body: string };
      return { mine: actor === workOf(vault).user.id, action, body: JSON.parse(body) as unknown };
    });

/** What the person is told after the unlock. */
export const told = async (vault: VaultAtWork): Promise<object> => {
  const { notices, failedTries } = await vault.get('practice:home', {});
  return { notices, ...failedTries };
};
