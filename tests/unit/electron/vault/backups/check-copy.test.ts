import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkCopyAtOnce, factsOf } from '../../../../../electron/vault/backups/check-copy.ts';
import { copyInto } from '../../../../../electron/vault/db/backups.ts';
import { practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';
import { patientInput } from '../../../../support/vault-at-work.ts';

const pageSize = 4096;

it('21, 76 one bit of any page of a copy is found, also in the index of the search', async () => {
  const open = await practiceAtWork();
  for (let number = 0; number < 12; number += 1)
    await open.get('patients:save', patientInput({ given: `Given${number}`, note: 'note '.repeat(900) }));
  const { vault } = workOf(open);
  const facts = factsOf(vault.db, vault.vaultId);
  const file = join(scratchFolder(), 'stria.db');
  copyInto(vault.db, file);
  const salt = Buffer.from(vault.held.ring.dbSalt, 'hex');
  const holds = (): boolean => checkCopyAtOnce(file, vault.keys.database, salt, facts);
  expect(holds()).toBe(true);
  const bytes = readFileSync(file);
  const missed: number[] = [];
  for (let page = 1; page < bytes.length / pageSize; page += 1) {
    const changed = Buffer.from(bytes);
    const at = page * pageSize + ((page * 997) % pageSize);
    changed[at] = (changed[at] ?? 0) ^ 1;
    writeFileSync(file, changed);
    if (holds()) missed.push(page + 1);
  }
  expect(missed).toEqual([]);
});
