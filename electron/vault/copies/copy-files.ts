import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CopyFacts } from './copy-facts.ts';
import { copyPage } from './copy-page.ts';
import { areasCsv, productsCsv, sessionsCsv } from './copy-tables.ts';
import { readmeText } from './readme-text.ts';

/** One file of a copy; its name has only small letters, digits, dots, hyphens and one folder at most. */
export interface CopyFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const text = (name: string, content: string): CopyFile => ({ name, bytes: Buffer.from(content, 'utf8') });

const sums = (files: readonly CopyFile[]): string =>
  files.map(({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`).join('');

const documentFile = (index: number, kind: string): string =>
  `documents/${String(index + 1).padStart(4, '0')}-${kind}.html`;

/** Every record as JSON; README.txt says what stands where. */
const recordsJson = (facts: CopyFacts): string => {
  const { practice, patient, at, written, openForms, documents } = facts;
  const list = documents.map(({ info }, index) => ({ ...info, file: documentFile(index, info.kind) }));
  const whole = {
    format: 'stria-copy',
    version: 1,
    madeAt: at,
    practice,
    patient,
    written,
    documents: list,
    notSaved: openForms,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
};

/**
 * The files of a copy, other work having its turn in between. Rejects when the vault is locked meanwhile: `isOpen` says so.
 */
export async function copyFiles(facts: CopyFacts, isOpen: () => boolean): Promise<readonly CopyFile[]> {
  const pages: string[] = [];
  for (const page of facts.sessionPages) {
    await nextTurn();
    if (!isOpen()) throw new Error('The vault was locked.');
    pages.push(page());
  }
  await nextTurn();
  const files = [
    text('README.txt', readmeText(facts)),
    text('record.html', copyPage(facts, pages)),
    text('records.json', recordsJson(facts)),
    text('sessions.csv', sessionsCsv(facts)),
    text('areas.csv', areasCsv(facts)),
    text('products.csv', productsCsv(facts)),
    ...facts.documents.map(({ info, html }, index) => text(documentFile(index, info.kind), html)),
  ];
  return [...files, text('SHA256SUMS.txt', sums(files))];
}
