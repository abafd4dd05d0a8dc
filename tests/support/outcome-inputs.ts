import { v7 as newId } from 'uuid';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { changedCells } from '../../shared/outcomes/count-cases.ts';
import { makeCases } from '../../shared/outcomes/make-cases.ts';
import { measures } from '../../shared/outcomes/measures.ts';
import type { OutcomeCase } from '../../shared/outcomes/outcome.ts';
import type { RegionSide } from '../../shared/regions/regions.ts';
import type { SessionArea, SessionFields } from '../../shared/sessions/session.ts';
import { listed } from '../../electron/vault/db/session-facts.ts';
import type { Db } from '../../electron/vault/db/run.ts';
import { caseFactsOf } from '../../electron/vault/renew-outcomes.ts';
import { sessionFields, type VaultAtWork } from './vault-at-work.ts';

export const day = 86_400_000;

/** An area as a session records it, with a depth in µm. */
export const areaOf = (place: RegionSide, depthMaxUm: number | null = 1500): SessionArea => {
  const [area] = sessionFields(0).areas;
  if (!area) throw new Error('No area.');
  return { ...area, ...place, planned: 'none', depthMinUm: depthMaxUm, depthMaxUm };
};

/** What was seen on an area at the end. */
export const seenOn = (
  place: RegionSide,
  grades: Partial<Omit<SessionFields['reactions'][number], 'region' | 'side' | 'time'>> = {},
): SessionFields['reactions'][number] => ({
  ...place,
  time: 'end',
  erythema: null,
  oedema: null,
  bleeding: null,
  bruising: null,
  ...grades,
});

type Assessed = InputOf<'assessments:save'>['fields'];

/** The fields of a rating: the quartile that a practitioner saw in person. */
export const ratingFields = (on: string, fields: Partial<Assessed> = {}): Assessed => ({
  instrument: 'quartile',
  version: '1',
  rater: 'practitioner',
  method: 'in-person',
  on,
  since: null,
  areas: [{ region: 'abdomen-lower', side: 'right' }],
  course: null,
  session: null,
  photos: [],
  answers: [{ item: 'improvement', answer: '51-75' }],
  measured: [],
  blind: null,
  note: '',
  ...fields,
});

/** Records an assessment, or amends one; answers its id. */
export const assess = async (
  vault: VaultAtWork,
  patient: string,
  fields: Assessed,
  { id = newId(), revision = 0 }: { readonly id?: string; readonly revision?: number } = {},
): Promise<string> => {
  const reason = revision === 0 ? '' : 'Misread';
  await vault.get('assessments:save', { id, patient, revision, reason, fields, draft: null });
  return id;
};

const patientsIn = (db: Db): string[] =>
  db.sqlite.prepare('select id from patients').pluck().all() as string[];

const rowOf = ({ measures: found, ...one }: OutcomeCase): Readonly<Record<string, unknown>> => ({
  day: one.day,
  patient: one.patient,
  course: one.course,
  region: one.region,
  person: one.person,
  device: one.device,
  plan: one.plan,
  striae: one.striae,
  skin: one.skin,
  depth: one.depth,
  sessions: one.sessions,
  measures: listed(found),
});

const sorted = (rows: readonly unknown[]): readonly string[] =>
  rows.map((row) => JSON.stringify(row)).toSorted();

/** Cases and cells as they are kept, and as they are when all of it is counted anew. */
export const keptAndCounted = (db: Db) => {
  const all = patientsIn(db).flatMap((patient) => makeCases(caseFactsOf(db, patient)));
  const cells = changedCells([], all).map(({ of, ...cell }) => ({
    dimension: cell.dimension,
    value: cell.value,
    year: cell.year,
    person: cell.person,
    device: cell.device,
    cases: cell.cases,
    ...Object.fromEntries(measures.map((measure) => [measure, of[measure] ?? 0])),
  }));
  const columns = ['dimension', 'value', 'year', 'person', 'device', 'cases', ...measures]
    .map((name) => `"${name}"`)
    .join(', ');
  const kept = (text: string): readonly string[] => sorted(db.sqlite.prepare(text).all());
  return {
    kept: {
      cases: kept(
        `select day, patient, course, region, person, device, plan, striae, skin, depth, sessions, measures from outcome_cases`,
      ),
      cells: kept(`select ${columns} from outcome_cells`),
    },
    counted: { cases: sorted(all.map(rowOf)), cells: sorted(cells) },
  };
};
