import { readConsentDraft } from '../../../shared/consents/read-draft.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { pageOfShelf } from '../../../shared/documents/filter-shelf.ts';
import { consentFormKind } from '../../../shared/documents/consent-kind.ts';
import { shelfOf, type ShelfSources } from '../../../shared/documents/shelf.ts';
import type { ShelfPage } from '../../../shared/documents/shelf-entry.ts';
import { neededOf, type PlannedTreatment } from '../../../shared/documents/shelf-needs.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { parseQuantity } from '../../../shared/quantity/parse.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { readSessionDraft } from '../../../shared/sessions/session-draft.ts';
import { selectAttachments } from '../db/attachments.ts';
import { selectConsents, selectSmallConsents } from '../db/consents.ts';
import { selectCorrectionsOf } from '../db/corrections.ts';
import { selectCourses } from '../db/courses.ts';
import { selectEveryDocument } from '../db/documents.ts';
import { selectPatient } from '../db/patients.ts';
import { selectNewestScreening } from '../db/screenings.ts';
import { noteAccess } from './accesses.ts';
import { readConsentHabits } from './consent-habits.ts';
import { draftsOfKind } from './drafts.ts';
import { localZone } from './local-zone.ts';
import { listTemplates } from './templates.ts';
import type { Work } from './work.ts';

const depthOf = (...typed: readonly string[]): number | null => {
  const read = typed
    .map((text) => parseQuantity(text, depthSpec))
    .flatMap((one) => (one.ok ? [one.value] : []));
  return read.length === 0 ? null : Math.max(...read);
};

const deepest = (depths: readonly (number | null)[]): number | null => {
  const known = depths.filter((depth) => depth !== null);
  return known.length === 0 ? null : Math.max(...known);
};

/** The courses that run, and the sessions that were begun and are not sealed. */
const plannedOf = (work: Work, patient: string): readonly PlannedTreatment[] => [
  ...selectCourses(work.vault.db, patient)
    .filter(({ ended }) => ended === null)
    .map(({ regions }) => ({
      areas: regions,
      maxDepthUm: deepest(regions.map(({ depth }) => depth?.maxUm ?? null)),
      prescribed: false,
    })),
  ...draftsOfKind(work, 'session')
    .filter((draft) => draft.patient === patient)
    .flatMap(({ body }) => readSessionDraft(body) ?? [])
    .map(({ areas, anaesthetic }) => ({
      areas,
      maxDepthUm: deepest(areas.map(({ depthMin, depthMax }) => depthOf(depthMin, depthMax))),
      prescribed: anaesthetic.prescribed === 'yes',
    })),
];

/** Consents of every kind that are being read on the screen. */
const offeredOf = (work: Work, patient: string): ShelfSources['offered'] =>
  (['consent', 'small-consent'] as const)
    .flatMap((kind) => draftsOfKind(work, kind))
    .filter((draft) => draft.patient === patient)
    .map(({ id, saved_at: savedAt, body }) => ({
      id,
      savedAt,
      kind: consentFormKind(readConsentDraft(body)?.kind ?? 'treatment'),
    }));

/** A page of a patient's shelf: what is needed first, then every document and scan, newest first. */
export const listShelf = (
  work: Work,
  { patient: id, filter, after, limit }: InputOf<'shelf:list'>,
): Result<ShelfPage> => {
  const { db } = work.vault;
  const patient = selectPatient(db, id);
  if (!patient) return fail('not-found', 'patient');
  noteAccess(work, id);
  const timeZone = localZone();
  const dateOf = (at: number): string => dateOfInstant(at, timeZone);
  const sources = {
    now: work.now().at,
    today: dateOf(work.now().at),
    dateOf,
    templates: listTemplates(work),
    consents: selectConsents(db, id),
    smallConsents: selectSmallConsents(db, id),
    documents: selectEveryDocument(db, id),
    attachments: selectAttachments(db, id).map(({ attachment }) => attachment),
    corrections: selectCorrectionsOf(db, id),
    offered: offeredOf(work, id),
    born: patient.born,
    adultAge: readConsentHabits(work).adultAge,
    planned: plannedOf(work, id),
    screened: selectNewestScreening(db, id) !== undefined,
  };
  return ok(pageOfShelf([...neededOf(sources), ...shelfOf(sources)], filter, { after, limit }));
};
