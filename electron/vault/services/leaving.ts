import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ok, type Result } from '../../../shared/result.ts';
import { readKeyring } from '../keys/keyring-file.ts';
import { vaultFolder } from '../make-vault-folder.ts';
import type { KeptCopy, LeavingAsk } from '../messages.ts';
import { isOldKeyKept, oldKeyFolder } from '../settle-key-change.ts';
import { nameCopy, writePreparedCopy } from './copies.ts';
import { releasePapers } from './release-papers.ts';
import { withOwn } from './users.ts';
import type { Work } from './work.ts';

/** Vaults of this practice that a restore put aside, and the database under the key before. */
const keptCopies = ({ vault: { filesHome, vaultId } }: Work): Result<readonly KeptCopy[]> => {
  const aside = readdirSync(filesHome)
    .filter((name) => /^vault-(before|restored)-/.test(name))
    .map((name) => join(filesHome, name))
    .filter((folder) => {
      const read = readKeyring(folder);
      return read.ok && read.ring.vaultId === vaultId;
    });
  const folder = vaultFolder(filesHome);
  return ok([
    ...aside.map((path) => ({ kind: 'kept-vault' as const, path })),
    ...(isOldKeyKept(folder) ? [{ kind: 'old-key' as const, path: join(folder, oldKeyFolder) }] : []),
  ]);
};

/** Answers what main asks about records that leave. The page has no channel to it. */
export const answerLeaving = (work: Work, ask: LeavingAsk): Result<unknown> | Promise<Result<unknown>> => {
  switch (ask.do) {
    case 'confirm':
      return withOwn(work, ask.passphrase, () => ok(null));
    case 'kept':
      return keptCopies(work);
    case 'copy-name':
      return nameCopy(work, ask);
    case 'release':
      return releasePapers(work, ask);
    case 'copy-write':
      return writePreparedCopy(work, ask);
  }
};
