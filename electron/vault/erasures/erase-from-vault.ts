import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ErasureDecision } from '../../../shared/erasures/erasure.ts';
import type { Far } from '../../../shared/works/long-work.ts';
import type { TellInOneGo } from '../../../shared/works/in-one-go.ts';
import { selectAttachments } from '../db/attachments.ts';
import { familyOf } from '../db/merges.ts';
import { selectUser } from '../db/users.ts';
import { pathOfFile } from '../files/file-places.ts';
import { syncFolder } from '../files/write-atomically.ts';
import type { Moment } from '../ledger/entry.ts';
import { vaultFolder } from '../make-vault-folder.ts';
import type { OpenVault } from '../open-vault.ts';
import { erasePatient } from './erase-patient.ts';
import { finishErasure } from './finish-erasure.ts';
import { partCharts } from './part-charts.ts';

export interface EraseOrder {
  readonly patient: string;
  /** Who ordered it. */
  readonly actor: string;
  readonly now: Moment;
  readonly decision: ErasureDecision;
  readonly tell?: TellInOneGo;
}

/**
 * Erases a patient in an open vault: every word of them in the database, which is written anew, and every attached file with
 * its key and its small picture; with them every chart that was merged into theirs. Answers how many entries lost their bodies, 0 when there is nothing of them, and whether the
 * database could be written anew already; a full disk leaves that to the next opening. A crash in between leaves files that no
 * key opens any more, which are swept away (`electron/vault/files/sweep-files.ts`). Takes seconds for a large database.
 */
export function eraseFromVault(
  vault: OpenVault,
  { patient, actor, now, decision, tell }: EraseOrder,
): { readonly entries: number; readonly finished: boolean } {
  const folder = vaultFolder(vault.home);
  const files = selectAttachments(vault.db, patient).map(({ file }) => pathOfFile(folder, file.name));
  const entries = vault.write(actor, now, (tx) => {
    const charts = familyOf(tx.db, patient);
    partCharts(tx, patient, selectUser(tx.db, actor)?.name ?? '');
    return charts.reduce((total, each, index) => {
      const heard = ({ done, total: of }: Far): void =>
        tell?.({ part: 'erasing', done: index * (of ?? 0) + done, total: charts.length * (of ?? 0) });
      return total + erasePatient(tx, each, decision, heard);
    }, 0);
  });
  for (const path of files) {
    rmSync(path, { force: true });
    if (existsSync(dirname(path))) syncFolder(dirname(path));
  }
  return { entries, finished: finishErasure(vault.db, tell) };
}
