import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CopyFacts } from './copy-facts.ts';
import { copyPage } from './copy-page.ts';
import { areasCsv, productsCsv, sessionsCsv } from './copy-tables.ts';
import { type ReadAttachment, readAttachments } from './read-attachments.ts';
import { readmeText } from './readme-text.ts';

/** One file of a copy; its name has only small letters, digits, dots, hyphens and one folder at most. */
export interface CopyFile {
  readonly name: string;
  /** Size in bytes and SHA-256 in hex of what is in it. */
  readonly size: number;
  readonly sha256: string;
  /** What is in it: held, or read piece by piece when it is wanted. */
  readonly content: Buffer | (() => Iterable<Buffer>);
}

const text = (name: string, words: string): CopyFile => {
  const content = Buffer.from(words, 'utf8');
  return { name, size: content.length, sha256: createHash('sha256').update(content).digest('hex'), content };
};

const attached = ({ file, attachment, sha256, pieces }: ReadAttachment): CopyFile => ({
  name: file,
  size: attachment.content.bytes,
  sha256,
  content: pieces,
});

const sums = (files: readonly CopyFile[]): string =>
  files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');

const documentFile = (index: number, kind: string): string =>
  `documents/${String(index + 1).padStart(4, '0')}-${kind}.html`;

/** An attachment as records.json lists it. */
const listed = ({ attachment, file, state }: ReadAttachment) => ({
  ...attachment,
  valid: attachment.invalid === null,
  state,
  file: state === 'here' ? file : null,
});

/** Every record as JSON; README.txt says what stands where. */
const recordsJson = (facts: CopyFacts, attachments: readonly ReadAttachment[]): string => {
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
    attachments: attachments.map(listed),
    notSaved: openForms,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
};

/**
 * The files of a copy, other work having its turn in between; what is attached is read twice, here and when it is written, and
 * never held. Rejects when the vault is locked meanwhile: `isOpen` says so.
 */
export async function copyFiles(facts: CopyFacts, isOpen: () => boolean): Promise<readonly CopyFile[]> {
  const pages: string[] = [];
  for (const page of facts.sessionPages) {
    await nextTurn();
    if (!isOpen()) throw new Error('The vault was locked.');
    pages.push(page());
  }
  await nextTurn();
  if (!isOpen()) throw new Error('The vault was locked.');
  const attachments = await readAttachments(facts.attachments);
  const files = [
    text('README.txt', readmeText(facts, attachments)),
    text('record.html', copyPage(facts, pages, attachments)),
    text('records.json', recordsJson(facts, attachments)),
    text('sessions.csv', sessionsCsv(facts)),
    text('areas.csv', areasCsv(facts)),
    text('products.csv', productsCsv(facts)),
    ...facts.documents.map(({ info, html }, index) => text(documentFile(index, info.kind), html)),
    ...attachments.filter(({ state }) => state === 'here').map(attached),
  ];
  return [...files, text('SHA256SUMS.txt', sums(files))];
}
