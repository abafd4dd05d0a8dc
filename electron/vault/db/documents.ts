import { documentKinds, type DocumentInfo } from '../../../shared/documents/document.ts';
import { prepared } from './prepared.ts';
import type { Db } from './run.ts';

const infoColumns = ['id', 'patient', 'kind', 'source', 'title', 'file_name', 'hash', 'at'] as const;
const put = prepared((query, v: DocumentInfo & { html: string }) =>
  query.insertInto('documents').values({
    id: v.id,
    patient: v.patient,
    kind: v.kind,
    source: v.source,
    title: v.title,
    file_name: v.fileName,
    hash: v.hash,
    at: v.at,
    html: v.html,
  }),
);
const newest = prepared((query, v: { source: string; kind: string }) =>
  query
    .selectFrom('documents')
    .select(infoColumns)
    .where('source', '=', v.source)
    .where('kind', '=', v.kind)
    .orderBy('at', 'desc')
    .limit(1),
);
const ofPatient = prepared((query, v: { patient: string }) =>
  query
    .selectFrom('documents')
    .select(infoColumns)
    .where('patient', '=', v.patient)
    .orderBy('at', 'desc')
    .limit(500),
);
const everyOne = prepared((query, v: { patient: string }) =>
  query.selectFrom('documents').select(infoColumns).where('patient', '=', v.patient).orderBy('at', 'desc'),
);
const recent = prepared((query, _v: object) =>
  query
    .selectFrom('documents')
    .select(infoColumns)
    .where('patient', 'is not', null)
    .orderBy('at', 'desc')
    .limit(100),
);
const one = prepared((query, v: { id: string }) =>
  query
    .selectFrom('documents')
    .select([...infoColumns, 'html'])
    .where('id', '=', v.id),
);

const about = prepared((query, v: { id: string }) =>
  query.selectFrom('documents').select(infoColumns).where('id', '=', v.id),
);

const hashes = prepared((query, _v: object) => query.selectFrom('documents').select(['id', 'hash']));

interface Row {
  readonly id: string;
  readonly patient: string | null;
  readonly kind: string;
  readonly source: string;
  readonly title: string;
  readonly file_name: string;
  readonly hash: string;
  readonly at: number;
}

const infoOf = (row: Row): DocumentInfo => ({
  id: row.id,
  patient: row.patient,
  kind: documentKinds.find((kind) => kind === row.kind) ?? 'session',
  source: row.source,
  title: row.title,
  fileName: row.file_name,
  hash: row.hash,
  at: row.at,
});

/** Adds a frozen document, from its entry. */
export function insertDocument(tx: Db, info: DocumentInfo, html: string): void {
  put.run(tx, { ...info, html });
}

/** The newest document of a kind made from one source, or undefined. */
export function selectNewestDocument(db: Db, source: string, kind: string): DocumentInfo | undefined {
  const row = newest.first(db, { source, kind });
  return row && infoOf(row);
}

/** A patient's documents, or the newest hundred of all patients; without their HTML. */
export function selectDocuments(db: Db, patient: string | null): DocumentInfo[] {
  return (patient === null ? recent.all(db, {}) : ofPatient.all(db, { patient })).map(infoOf);
}

/** Every document of a patient, newest first, without their HTML. */
export function selectEveryDocument(db: Db, patient: string): DocumentInfo[] {
  return everyOne.all(db, { patient }).map(infoOf);
}

/** One document with its HTML, or undefined. */
export function selectDocument(
  db: Db,
  id: string,
): { readonly info: DocumentInfo; readonly html: string } | undefined {
  const row = one.first(db, { id });
  return row && { info: infoOf(row), html: row.html };
}

/** What a document is, without its HTML, or undefined. */
export function selectDocumentInfo(db: Db, id: string): DocumentInfo | undefined {
  const row = about.first(db, { id });
  return row && infoOf(row);
}

/** Id and hash of every document. */
export function selectDocumentHashes(db: Db): { readonly id: string; readonly hash: string }[] {
  return hashes.all(db, {});
}
