import { answerLeaving } from '../../electron/vault/services/leaving.ts';
import type { CopyKind } from '../../shared/copies/copy.ts';
import type { Result } from '../../shared/result.ts';
import { workOf } from './practice-at-work.ts';
import { passphrase, type VaultAtWork } from './vault-at-work.ts';

/** A copy whose check has ended. */
export const preparedCopy = async (
  vault: VaultAtWork,
  patient: string,
  kind: CopyKind = 'encrypted',
  withAccess = false,
): Promise<{ readonly id: string; readonly words: string }> => {
  const { id, words } = await vault.get('copies:prepare', {
    patient,
    kind,
    withAccess,
    reason: kind === 'readable' ? 'The patient asked.' : null,
    passphrase,
  });
  for (;;) {
    const { check } = await vault.get('copies:status', { id });
    if (check !== null) return { id, words: words ?? '' };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** Has a prepared copy written to a path, as main does it. */
export const writeCopy = async (
  vault: VaultAtWork,
  { id }: { readonly id: string },
  path: string,
  despite = '',
): Promise<Result<unknown>> =>
  answerLeaving(workOf(vault), { do: 'copy-write', id, despite, path, part: `${path}.part` });
