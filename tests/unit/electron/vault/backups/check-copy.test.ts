import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkCopyAtOnce, checkPagesOf, factsOf } from '../../../../../electron/vault/backups/check-copy.ts';
import { atOnce } from '../../../../../electron/vault/slices.ts';
import { copyInto } from '../../../../support/copy-database.ts';
import { practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';
import { patientInput } from '../../../../support/vault-at-work.ts';

const pageSize = 4096;

const ways = [
  ['a table at a time', checkCopyAtOnce],
  [
    'some pages at a time',
    (...given: Parameters<typeof checkCopyAtOnce>): boolean => atOnce(checkPagesOf(...given)),
  ],
] as const;

it.each(ways)(
  '21, 76 one bit of any page of a copy is found, also in the index of the search, read %s',
  async (_way, check) => {
    const open = await practiceAtWork();
    for (let number = 0; number < 12; number += 1)
      await open.get('patients:save', patientInput({ given: `Given${number}`, note: 'note '.repeat(900) }));
    const { vault } = workOf(open);
    const facts = factsOf(vault.db, vault.vaultId);
    const file = join(scratchFolder(), 'stria.db');
    copyInto(vault.db, file);
    const salt = Buffer.from(vault.held.ring.dbSalt, 'hex');
    const holds = (): boolean => check(file, vault.keys.database, salt, facts);
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
    writeFileSync(file, bytes);
    expect(
      check(file, vault.keys.database, salt, { ...facts, counts: { ...facts.counts, patients: 11 } }),
    ).toBe(false);
    expect(check(file, Buffer.alloc(32, 7), salt, facts)).toBe(false);
    expect(check(`${file}.none`, vault.keys.database, salt, facts)).toBe(false);
  },
  60_000,
);
