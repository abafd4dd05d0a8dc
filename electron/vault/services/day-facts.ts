import { addDays, dateOfInstant } from '../../../shared/dates/calendar.ts';
import { instantOf } from '../../../shared/dates/parse-time.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { DayFacts } from '../../../shared/sheets/day.ts';
import { selectLastNeedled } from '../db/areas.ts';
import { selectConsents } from '../db/consents.ts';
import { selectPatientRow } from '../db/patients.ts';
import { selectNewestScreening } from '../db/screenings.ts';
import { countByConsent } from '../db/sessions.ts';
import { selectZones } from '../db/zones.ts';
import { noteAccess } from './accesses.ts';
import { askedAt } from './patients.ts';
import type { Work } from './work.ts';

/** What was known of a patient on the local day of `at`, `session` left out: what a treatment of that day is judged by. */
export const dayFacts = (
  { vault: { db } }: Work,
  { patient, session, at }: InputOf<'sheets:day'>,
): DayFacts => {
  const dayAfter = instantOf(addDays(dateOfInstant(at), 1), 0);
  const screening = selectNewestScreening(db, patient, dayAfter);
  return {
    screening: screening ?? null,
    screeningAskedAt: screening ? askedAt(db, screening) : null,
    consents: selectConsents(db, patient)
      .filter(({ signedAt }) => signedAt < dayAfter)
      .map((consent) => ({
        ...consent,
        withdrawnAt:
          consent.withdrawnAt !== null && consent.withdrawnAt < dayAfter ? consent.withdrawnAt : null,
        addenda: consent.addenda
          .filter(({ signedAt }) => signedAt < dayAfter)
          .map((addendum) => ({
            ...addendum,
            withdrawnAt:
              addendum.withdrawnAt !== null && addendum.withdrawnAt < dayAfter ? addendum.withdrawnAt : null,
          })),
      })),
    lastNeedled: selectLastNeedled(db, patient, session, at),
    zones: selectZones(db, patient)
      .filter((zone) => zone.at < dayAfter)
      .map((zone) => ({ ...zone, ended: zone.ended !== null && zone.ended.at <= at ? zone.ended : null })),
    sessionsUnder: countByConsent(db, patient, session, at),
  };
};

/** The same for the page. */
export const readDay = (work: Work, input: InputOf<'sheets:day'>): Result<DayFacts> => {
  if (!selectPatientRow(work.vault.db, input.patient)) return fail('not-found', 'patient');
  noteAccess(work, input.patient);
  return ok(dayFacts(work, input));
};
