import { type ConsentHabits, consentHabitsSchema } from '../../../shared/consents/consent-habits.ts';
import { lockTimesSchema, type LockTimes } from '../../../shared/locks/lock-times.ts';
import { practiceSchema, type Practice } from '../../../shared/practice/practice.ts';
import { type PrintHabits, printHabitsSchema } from '../../../shared/printing/print-habits.ts';
import { z } from 'zod';
import { prepared } from './prepared.ts';
import type { Db } from './run.ts';

/** The practice as it is kept. */
export interface PracticeRecord {
  readonly id: string;
  readonly revision: number;
  readonly practice: Practice;
  /** Null where the owner never chose times. */
  readonly lockTimes: LockTimes | null;
  /** Null where the owner never said how consents are signed. */
  readonly consentHabits: ConsentHabits | null;
  /** Null where the owner never said how documents print. */
  readonly printHabits: PrintHabits | null;
}

const recordSchema = practiceSchema.extend({
  lockTimes: lockTimesSchema.optional(),
  consentHabits: consentHabitsSchema.optional(),
  printHabits: printHabitsSchema.extend({ sessionPhotos: z.boolean().default(false) }).optional(),
});

const put = prepared((query, v: { id: string; revision: number; record: string }) =>
  query
    .insertInto('practice')
    .values({ id: v.id, revision: v.revision, record: v.record })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) => ({ revision: eb.ref('excluded.revision'), record: eb.ref('excluded.record') })),
    ),
);
const one = prepared((query, _v: object) => query.selectFrom('practice').selectAll().limit(1));

/** Writes the practice's row, from its entry. */
export function putPractice(
  tx: Db,
  { id, revision, practice, lockTimes, consentHabits, printHabits }: PracticeRecord,
): void {
  // What nobody chose is not written, so that rows from before there was a choice are the same after a replay.
  const { sessionPhotos, ...printing } = printHabits ?? {};
  const record = {
    ...practice,
    ...(lockTimes === null ? {} : { lockTimes }),
    ...(consentHabits === null ? {} : { consentHabits }),
    ...(printHabits === null
      ? {}
      : { printHabits: sessionPhotos === true ? { ...printing, sessionPhotos } : printing }),
  };
  put.run(tx, { id, revision, record: JSON.stringify(record) });
}

/** The practice of this vault, or undefined before set-up ended. */
export function selectPractice(db: Db): PracticeRecord | undefined {
  const row = one.first(db, {});
  if (!row) return undefined;
  const {
    lockTimes = null,
    consentHabits = null,
    printHabits = null,
    ...practice
  } = recordSchema.parse(JSON.parse(row.record));
  return { id: row.id, revision: row.revision, practice, lockTimes, consentHabits, printHabits };
}
