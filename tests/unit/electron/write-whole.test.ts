import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { targetFailure, writeWhole } from '../../../electron/write-whole.ts';
import { failureOf } from '../../../electron/vault/failure-of.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

describe('a file that is saved where the person wants it', () => {
  it('72 takes the place of an older one whole, and touches nobody else’s file', async () => {
    const folder = scratchFolder();
    const path = join(folder, 'record.pdf');
    writeFileSync(path, 'older');
    writeFileSync(`${path}.part`, 'of somebody');
    await writeWhole(path, Buffer.from('newer'));
    expect(readFileSync(path, 'utf8')).toBe('newer');
    expect(readFileSync(`${path}.part`, 'utf8')).toBe('of somebody');
    await writeWhole(join(folder, 'table.csv'), 'a,b\n');
    expect(readFileSync(join(folder, 'table.csv'), 'utf8')).toBe('a,b\n');
    expect(readdirSync(folder).toSorted()).toEqual(['record.pdf', 'record.pdf.part', 'table.csv']);
  });

  it('72 that cannot take its place leaves nothing half', async () => {
    const folder = scratchFolder();
    const path = join(folder, 'record.pdf');
    mkdirSync(join(path, 'inside'), { recursive: true });
    await expect(writeWhole(path, 'text')).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['record.pdf']);
  });

  it('30 a full disk and a full quota are told in the same words', () => {
    for (const code of ['ENOSPC', 'EDQUOT']) {
      const error = Object.assign(new Error('made for this test'), { code });
      expect(targetFailure(error)).toMatchObject({ error: { code: 'storage-full', reason: 'target-full' } });
      expect(failureOf(error)).toMatchObject({ error: { code: 'storage-full' } });
    }
  });
});
