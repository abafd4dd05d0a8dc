import type { InputOf, OutputOf } from '../../../shared/ipc/contract.ts';
import { type ChartName, pairKey } from '../../../shared/merges/merge.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { areApart, selectApart } from '../db/apart-pairs.ts';
import { newestRevision } from '../db/entries.ts';
import { selectMergeOf, survivorOf } from '../db/merges.ts';
import { selectPatient } from '../db/patients.ts';
import type { Db } from '../db/run.ts';
import { saveRecord } from './save-record.ts';
import type { Work } from './work.ts';

/** A chart by its number and name, also where it is read in another one. */
const chartName = (db: Db, id: string): ChartName | undefined => {
  const patient = selectPatient(db, id);
  if (patient) return { id, number: patient.number, family: patient.family, given: patient.given };
  const merge = selectMergeOf(db, id);
  return merge && { id, number: merge.number, family: merge.fields.family, given: merge.fields.given };
};

/** Every pair of which somebody said that they are of two people, the newest first. */
export const listApart = ({ vault: { db } }: Work): Result<OutputOf<'merges:apart'>> =>
  ok(
    selectApart(db).flatMap(({ one, other, at, by }) => {
      const [left, right] = [chartName(db, one), chartName(db, other)];
      return left && right ? [{ one: left, other: right, at, by }] : [];
    }),
  );

/** The keys of these pairs as the charts are read now: what is said of a chart holds for the one in which it is read. */
export const apartNow = (db: Db): ReadonlySet<string> =>
  new Set(selectApart(db).map(({ one, other }) => pairKey(survivorOf(db, one), survivorOf(db, other))));

/**
 * Writes down that two charts are of two people, so that they are not listed as possible duplicates nor merged, or takes that
 * back. Said twice it is said once.
 */
export const sayApart = (work: Work, { one, other, apart }: InputOf<'merges:say-apart'>): Result<null> =>
  work.vault.write(work.user.id, work.now(), (tx) => {
    const id = pairKey(one, other);
    if (one === other) return fail('refused', 'merge-same');
    if (!chartName(tx.db, one) || !chartName(tx.db, other)) return fail('not-found', 'patient');
    if (areApart(tx.db, [one], [other]) === apart) return ok(null);
    const [patient = one, second = other] = [one, other].toSorted();
    const saved = saveRecord(tx, work, {
      type: 'apart',
      id,
      revision: newestRevision(tx.db, 'apart', id),
      action: apart ? 'apart' : 'together',
      body: { patient, other: second, byName: work.user.name, apart },
      draft: null,
    });
    return saved.ok ? ok(null) : saved;
  });
