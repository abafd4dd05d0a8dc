import {
  entryKinds,
  type EntryFilter,
  type EntryLine,
  type EntryPage,
  type HeadLine,
  type LineCheck,
  readHash,
} from '../../../shared/entries/entry.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { selectDocumentInfo } from '../db/documents.ts';
import { entryAt, listComputers, newestOfDevice } from '../db/entries.ts';
import { type LineQuery, type LineRow, selectLines } from '../db/entry-lines.ts';
import { survivorOf } from '../db/merges.ts';
import { selectPatientRow } from '../db/patients.ts';
import { selectUser } from '../db/users.ts';
import { entryDetails } from './entry-details.ts';
import type { Work } from './work.ts';

/** A filter as the database is asked. */
export const lineQuery = (filter: EntryFilter, before: number | null): LineQuery => ({
  actor: filter.person,
  patient: filter.patient,
  types: filter.kind === null ? [] : entryKinds[filter.kind],
  from: filter.from,
  until: filter.until,
  before,
});

/** The newest entry of this computer: what goes on paper. */
export const headLine = ({ vault: { db, ledger } }: Work): HeadLine | null => {
  const newest = newestOfDevice(db, ledger.device);
  const mark = newest && entryAt(db, ledger.device, newest.seq);
  return newest && mark ? { seq: newest.seq, hash: mark.hash.toString('hex'), at: mark.at } : null;
};

const parsed = (body: string | null): unknown => {
  try {
    return body === null ? null : JSON.parse(body);
  } catch {
    return null; // A line of a changed body is still shown; the check names it.
  }
};

interface About {
  readonly patient: string | null;
  readonly session: string | null;
  readonly body: unknown;
}

/** Of what and of whom an entry speaks. */
const aboutOf = ({ vault: { db } }: Work, { type, id, body }: LineRow): About => {
  if (type === 'document') {
    const info = selectDocumentInfo(db, id);
    return { patient: info?.patient ?? null, session: null, body: { title: info?.title ?? '' } };
  }
  const whole = parsed(body) as { readonly patient?: unknown; readonly session?: unknown } | null;
  const own = type === 'patient' || type === 'access' || type === 'copy' ? id : null;
  const patient = typeof whole?.patient === 'string' ? whole.patient : own;
  const session = type === 'session' || type === 'review' ? id : whole?.session;
  return { patient, session: typeof session === 'string' ? session : null, body: whole };
};

/** The lines of these rows, with names as they are now. */
export const linesOf = (work: Work, rows: readonly LineRow[]): readonly EntryLine[] => {
  const { db } = work.vault;
  const names = new Map<string, string>();
  const nameOf = (patient: string): string => {
    const known = names.get(patient);
    if (known !== undefined) return known;
    const row = selectPatientRow(db, survivorOf(db, patient));
    const name = row ? [row.family.toUpperCase(), row.given].filter((part) => part !== '').join(', ') : '';
    names.set(patient, name);
    return name;
  };
  return rows.map((row) => {
    const { patient, session, body } = aboutOf(work, row);
    const before = row.seq > 1 ? entryAt(db, row.device, row.seq - 1) : undefined;
    return {
      arrival: row.arrival,
      seq: row.seq,
      at: row.at,
      by: selectUser(db, row.actor)?.name ?? '',
      type: row.type,
      action: row.action,
      details: entryDetails(row, body),
      patient: patient === null ? null : { id: survivorOf(db, patient), name: nameOf(patient) },
      session,
      erased: row.erased === 1,
      clockWentBack: before !== undefined && row.at < before.at,
    };
  });
};

/** What was written, newest first, a page at a time. */
export const listEntries = (
  work: Work,
  { filter, before, limit }: InputOf<'entries:list'>,
): Result<EntryPage> => {
  const rows = selectLines(work.vault.db, lineQuery(filter, before), limit + 1);
  const lines = linesOf(work, rows.slice(0, limit));
  return ok({ lines, more: rows.length > limit, head: headLine(work) });
};

/** Whether the line on a paper is an entry of this ledger: if not, this vault is older than the paper, or another one. */
export const checkLine = (
  { vault: { db } }: Work,
  { seq, hash }: InputOf<'entries:check-line'>,
): Result<LineCheck> => {
  const typed = readHash(hash);
  const marks = listComputers(db).flatMap(({ id }) => entryAt(db, id, seq) ?? []);
  const here = typed !== undefined && marks.find((mark) => mark.hash.toString('hex').startsWith(typed));
  if (here) return ok({ found: 'here', at: here.at });
  return ok({ found: marks.length > 0 ? 'other' : 'missing', at: null });
};
