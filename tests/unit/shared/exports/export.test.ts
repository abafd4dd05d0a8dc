import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isExport, leavesBy, mostAtHand } from '../../../../shared/exports/export.ts';
import { contract, type ChannelName } from '../../../../shared/ipc/contract.ts';
import { sampleOf } from '../../../support/sample-input.ts';

const electron = join(import.meta.dirname, '../../../../electron');
const asksPassphrase = (name: ChannelName): boolean =>
  JSON.stringify(sampleOf(contract[name].input)).includes('"passphrase"');

describe('every way out', () => {
  it('asks the passphrase, but for what has no record in it', () => {
    for (const [name, leaves] of Object.entries(leavesBy) as [keyof typeof leavesBy, string][]) {
      // A copy is saved after it was prepared with the passphrase.
      const asked = name === 'copies:save' ? 'copies:prepare' : name;
      expect(asksPassphrase(asked), name).toBe(leaves !== 'no-record');
    }
  });

  it('a text that is a table never comes from a channel without the passphrase', () => {
    const tables = (Object.keys(contract) as ChannelName[]).filter((name) => name.endsWith('table'));
    expect(tables).toHaveLength(6);
    expect(tables.filter((name) => !asksPassphrase(name))).toEqual([]);
  });

  it('is one of those that are known: nothing else in main asks for a place, writes there or prints', () => {
    const files = readdirSync(electron, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => relative(electron, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((name) => !name.startsWith('host/'));
    const having = (words: RegExp): string[] =>
      files.filter((name) => words.test(readFileSync(join(electron, name), 'utf8'))).toSorted();
    expect(having(/dialog\.show(Save|Open)Dialog/)).toEqual([
      'backups/backups.ts', // encrypted as it is
      'leaving/save-copy.ts',
      'restores/restores.ts', // reads
      'save-file.ts',
      'save-pdfs.ts',
    ]);
    expect(having(/\bsaveFile\(/)).toEqual(['answer-page.ts', 'print.ts']);
    expect(having(/\.(pdfOf|sendTo)\(/)).toEqual(['print.ts']);
  });
});

describe('papers that leave together', () => {
  const sheet = (patient: string | null, kind: 'session' | 'timeline' | 'entries' | 'calls' = 'session') => ({
    kind,
    patient,
  });

  it('are everyday work for one patient, up to what a visit has', () => {
    expect(isExport([sheet('a')])).toBe(false);
    expect(isExport([sheet('a'), sheet('a'), sheet(null)])).toBe(false);
    expect(isExport(Array.from({ length: mostAtHand }, () => sheet('a')))).toBe(false);
    expect(isExport([sheet(null, 'calls')])).toBe(false);
  });

  it('are an export where they are many, of several patients, a list, or a whole record', () => {
    expect(isExport(Array.from({ length: mostAtHand + 1 }, () => sheet('a')))).toBe(true);
    expect(isExport([sheet('a'), sheet('b')])).toBe(true);
    expect(isExport([sheet('a', 'timeline')])).toBe(true);
    expect(isExport([sheet(null), sheet(null, 'entries')])).toBe(true);
  });
});
