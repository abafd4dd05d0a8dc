import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { PaperBasis, UsedLot } from '../../../shared/papers/paper.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { consentInForce } from '../../../shared/rules/chart-facts.ts';
import type { Session, SessionProduct } from '../../../shared/sessions/session.ts';
import { selectConsents } from '../db/consents.ts';
import { selectLots } from '../db/lots.ts';
import { selectPatient } from '../db/patients.ts';
import { selectPatientSessions } from '../db/sessions.ts';
import { localZone } from './local-zone.ts';
import type { Work } from './work.ts';

/** Whether a product of a session is of this lot; a lot that nobody wrote down is none. */
export const isOfLot =
  ({ product, lot }: UsedLot) =>
  (used: SessionProduct): boolean =>
    used.product === product && used.lot.trim() !== '' && used.lot.trim() === lot.trim();

const lotsIn = (work: Work, sessions: readonly Session[]): PaperBasis['lots'] => {
  const known = selectLots(work.vault.db);
  const lots = new Map<string, PaperBasis['lots'][number]>();
  for (const { product, name, lot } of sessions.flatMap(({ products }) => products)) {
    const number = lot.trim();
    const recalled = known.some(
      (one) => one.product === product && one.lot.trim() === number && one.recalledOn !== null,
    );
    const key = JSON.stringify([product, number]);
    if (number !== '' && !lots.has(key)) lots.set(key, { product, lot: number, name, recalled });
  }
  return [...lots.values()];
};

/** What the record of a patient offers for a paper: sessions, lots that were used, and what is planned. */
export const paperBasis = (work: Work, { patient }: InputOf<'papers:basis'>): Result<PaperBasis> => {
  const { db } = work.vault;
  if (!selectPatient(db, patient)) return fail('not-found', 'patient');
  const sessions = selectPatientSessions(db, patient);
  const scope = consentInForce(selectConsents(db, patient), null)?.scope;
  return ok({
    sessions: sessions
      .filter(({ invalid }) => invalid === null)
      .map(({ id, ordinal, startedAt }) => ({
        id,
        ordinal,
        on: dateOfInstant(startedAt, localZone()),
      })),
    // What was used in a session that is not valid may have met the patient all the same.
    lots: lotsIn(work, sessions),
    planned: scope ? { sessions: scope.sessions, price: scope.price } : null,
  });
};
