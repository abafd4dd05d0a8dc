import { sharesOf, type Steps, within } from '../slices.ts';
import type { CopyFacts } from './copy-facts.ts';
import { copyPage } from './copy-page.ts';
import { copyTables, tableParts } from './copy-tables.ts';
import { jsonParts } from './json-parts.ts';
import type { ReadAttachment } from './read-attachments.ts';
import { readmeText } from './readme-text.ts';
import { textPieces, weighPieces } from './text-pieces.ts';

/** One file of a copy; its name has only small letters, digits, dots, hyphens and one folder at most. */
export interface CopyFile {
  readonly name: string;
  /** Size in bytes and SHA-256 in hex of what is in it. */
  readonly size: number;
  readonly sha256: string;
  /** What is in it, piece by piece: held, or read when it is wanted. */
  readonly pieces: () => Iterable<Buffer>;
}

/** What comes after the making of a file's pieces is little work: it is told as its end. */
const end = [1, 1] as const;

function* fileOf(name: string, pieces: readonly Buffer[]): Steps<CopyFile> {
  return { name, ...(yield* within(weighPieces(pieces), end)), pieces: () => pieces };
}

const textFile = (name: string, text: string): Steps<CopyFile> => fileOf(name, [Buffer.from(text, 'utf8')]);

/** A text file whose parts are made one a step. */
function* partsFile(name: string, parts: Iterable<string>, total: number): Steps<CopyFile> {
  return yield* fileOf(name, yield* textPieces(parts, total));
}

const attached = ({ file, attachment, sha256, pieces }: ReadAttachment): CopyFile => ({
  name: file,
  size: attachment.content.bytes,
  sha256,
  pieces,
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
function* recordParts(facts: CopyFacts, attachments: readonly ReadAttachment[]): Generator<string> {
  const { practice, patient, at, written, openForms, documents } = facts;
  yield* jsonParts({
    format: 'stria-copy',
    version: 1,
    madeAt: at,
    practice,
    patient,
    written,
    documents: documents.map(({ info }, index) => ({ ...info, file: documentFile(index, info.kind) })),
    attachments: attachments.map(listed),
    notSaved: openForms,
  });
  yield '\n';
}

function* pageFile(facts: CopyFacts, attachments: readonly ReadAttachment[]): Steps<CopyFile> {
  return yield* fileOf('record.html', yield* copyPage(facts, attachments));
}

function* documentFiles({ documents }: CopyFacts): Steps<readonly CopyFile[]> {
  const files: CopyFile[] = [];
  for (const [index, { info, html }] of documents.entries())
    files.push(yield* textFile(documentFile(index, info.kind), html));
  return files;
}

function* tableFiles(facts: CopyFacts): Steps<readonly CopyFile[]> {
  const files: CopyFile[] = [];
  for (const [index, table] of copyTables.entries()) {
    const parts = partsFile(table.name, tableParts(table, facts), facts.sessions.length + 1);
    const { length } = copyTables;
    files.push(yield* within(parts, [index / length, (index + 1) / length]));
  }
  return files;
}

/** The page with its whole sheets is most of the work. */
const shares = sharesOf({ page: 7, records: 2, tables: 1 });

/** The files of a copy, in steps; what is attached is read again when it is written, and never held. */
export function* copyFiles(
  facts: CopyFacts,
  attachments: readonly ReadAttachment[],
): Steps<readonly CopyFile[]> {
  const page = yield* within(pageFile(facts, attachments), shares.page);
  const count = facts.written.length + attachments.length;
  const parts = recordParts(facts, attachments);
  const records = yield* within(partsFile('records.json', parts, count), shares.records);
  const tables = yield* within(tableFiles(facts), shares.tables);
  const files = [
    yield* within(textFile('README.txt', readmeText(facts, attachments)), end),
    page,
    records,
    ...tables,
    ...(yield* within(documentFiles(facts), end)),
    ...attachments.filter(({ state }) => state === 'here').map(attached),
  ];
  return [...files, yield* within(textFile('SHA256SUMS.txt', sums(files)), end)];
}
