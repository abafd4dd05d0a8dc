import { join } from 'node:path';
import type { AskVault } from '../../electron/backups/ask-vault.ts';
import { makeBackup } from '../../electron/backups/make-backup.ts';
import { answerBackup } from '../../electron/vault/services/backups.ts';
import { fail, type Result } from '../../shared/result.ts';
import { workOf } from './practice-at-work.ts';
import type { VaultAtWork } from './vault-at-work.ts';

/** Where the backups of a home lie in tests that make them in their own process. */
export const stickOf = (home: string): string => join(home, 'stick');

/** What the vault process answers where something is thrown that no service expected (`electron/vault/main.ts`). */
export const orUnexpected = async (
  answer: () => Result<unknown> | Promise<Result<unknown>>,
): Promise<Result<unknown>> => {
  try {
    return await answer();
  } catch {
    return fail('unexpected');
  }
};

/** Backs an open practice up to the stick of a home, both sides in this process. */
export const backUp = (vault: VaultAtWork, home: string): Promise<Result<number>> => {
  const ask = ((question) => orUnexpected(() => answerBackup(workOf(vault), question))) as AskVault;
  return makeBackup({ ask, target: stickOf(home), reason: 'asked', program: '0.1.0' });
};
