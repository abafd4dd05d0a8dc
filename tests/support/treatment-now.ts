import { v7 as newId } from 'uuid';
import { callInput, courseFields, signedConsent } from '../../build/seed/records.ts';
import { saveCourse } from '../../electron/vault/services/courses.ts';
import { signConsent } from '../../electron/vault/services/consents.ts';
import { saveFollowUp } from '../../electron/vault/services/follow-ups.ts';
import { importing } from '../../electron/vault/services/importing.ts';
import { saveScreening } from '../../electron/vault/services/screenings.ts';
import { adoptTemplate } from '../../electron/vault/services/templates.ts';
import { dateOfInstant } from '../../shared/dates/calendar.ts';
import type { RegionSide } from '../../shared/regions/regions.ts';
import type { Result } from '../../shared/result.ts';
import { seeded } from '../bench/random.ts';
import { workOf } from './practice-at-work.ts';
import { screeningInput } from './record-inputs.ts';
import type { VaultAtWork } from './vault-at-work.ts';

const day = 86_400_000; // ms
/** Of so many patients one is in treatment now. */
const inTreatment = 20;
/** The days in which what is added was written, up to now. */
const days = 10;
/** Most signed consents: each is a frozen sheet. */
const mostConsents = 1000;

const done = (what: string, result: Result<unknown>): void => {
  if (!result.ok) throw new Error(`${what} was refused: ${JSON.stringify(result.error)}`);
};

interface Treated {
  readonly patient: string;
  readonly session: string;
}

/**
 * What the bench's practice has none of, for the patients who were there last: the questions asked, a signed consent, a course
 * that runs and whose next session is near, a call. So Today is as long as in a practice of that size.
 */
export const addTreatmentNow = (vault: VaultAtWork): void => {
  const outer = workOf(vault);
  const { sqlite } = outer.vault.db;
  const total = Number(sqlite.prepare('select count(*) from patients').pluck().get());
  const treated = sqlite
    .prepare(
      `select p.id as patient, (select id from sessions s where s.patient = p.id order by at desc limit 1) as session
       from patients p where last_seen is not null order by last_seen desc limit ?`,
    )
    .all(Math.ceil(total / inTreatment)) as readonly Treated[];
  const areasOf = sqlite.prepare('select distinct region, side from areas where patient = ? and session = ?');
  const newest = Number(sqlite.prepare('select max(at) from entries').pluck().get());
  const now = Date.now();
  const start = Math.max(newest, now - days * day);
  const random = seeded(7);
  let at = start;
  const { work, batches } = importing({ ...outer, now: () => ({ at, offset: 0 }) }, 'seed');
  done('The text', adoptTemplate(work, { id: 'consent-striae', version: 1 }));
  for (const [index, { patient, session }] of treated.entries()) {
    at = Math.max(start, start + Math.floor(((now - start) * index) / treated.length));
    const areas = areasOf.all(patient, session) as readonly RegionSide[];
    done('The screening', saveScreening(work, screeningInput(patient, {})));
    if (index < mostConsents)
      done('The consent', signConsent(work, signedConsent(newId(), patient, areas, at)));
    const startedOn = dateOfInstant(now + ((index % 14) - 4) * day);
    const fields = { ...courseFields(random, areas, at), startedOn };
    done('The course', saveCourse(work, { id: newId(), patient, revision: 0, draft: null, fields }));
    if (index % 3 === 0)
      done('The call', saveFollowUp(work, callInput(random, newId(), { id: patient, session }, at)));
  }
  batches.end();
};
