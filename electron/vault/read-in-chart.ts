/** Whose a record is, and in which chart it is read: after a merge these are not the same. */
import type { BodyOf, BodyType } from './bodies.ts';
import { ownerOf, survivorOf } from './db/merges.ts';
import type { Db } from './db/run.ts';

/** Entries that speak of a patient by number, not of the chart: they stay with the patient that they name. */
const ownTypes: ReadonlySet<BodyType> = new Set(['erasure', 'merge', 'unmerge', 'apart', 'hold', 'keeping']);

/** The patient that a body names, of records that are read in a chart; undefined for every other. */
export const patientIn = (type: BodyType, body: object): string | undefined =>
  !ownTypes.has(type) && 'patient' in body && typeof body.patient === 'string' ? body.patient : undefined;

/** A body with the patient in whose chart it is read now. */
export const inItsChart = <Body extends object>(db: Db, type: BodyType, body: Body): Body => {
  const patient = patientIn(type, body);
  if (patient === undefined) return body;
  const chart = survivorOf(db, patient);
  return chart === patient ? body : { ...body, patient: chart };
};

type Anchors = {
  readonly [Type in BodyType]?: (body: BodyOf<Type>) => readonly (string | null)[];
};

/** Beside itself, what a record hangs on: it belongs to the patient whose that is. A new visit hangs on nothing. */
const anchors: Anchors = {
  addendum: ({ fields }) => [fields.consent],
  correction: ({ of }) => [of.id],
  pass: ({ session }) => [session],
  attachment: ({ session, consent, document }) => [session, consent, document],
  document: ({ source }) => [source],
  'follow-up': ({ fields }) => [fields.session],
  'adverse-event': ({ fields }) => [fields.session],
  assessment: ({ fields }) => [fields.session, fields.course],
};

/**
 * A body as it is written: under the patient to whom the record itself belongs. What is added to a record of a merged chart is
 * written under that chart's own patient, so that undoing the merge gives it back with the record.
 */
export const underItsOwner = <Type extends BodyType>(
  db: Db,
  type: Type,
  id: string,
  body: BodyOf<Type>,
): BodyOf<Type> => {
  if (patientIn(type, body) === undefined) return body;
  const on =
    (anchors[type] as ((body: BodyOf<Type>) => readonly (string | null)[]) | undefined)?.(body) ?? [];
  const owner = [id, ...on].flatMap((record) => (record === null ? [] : (ownerOf(db, record) ?? [])))[0];
  return owner === undefined ? body : { ...body, patient: owner };
};
