import type { Assessment, AssessmentFields } from '../../../shared/assessments/assessment.ts';
import { assessmentProblems, assessmentSchema } from '../../../shared/assessments/assessment.ts';
import {
  areasShown,
  blindRound,
  type BlindSide,
  mostOfOne,
  mostPairs,
  type PairOfPatient,
  pairsToRate,
} from '../../../shared/assessments/blind-round.ts';
import { inUse } from '../../../shared/assessments/instruments.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { Photo } from '../../../shared/photos/photo.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { selectAssessments } from '../db/assessments.ts';
import { selectCourses } from '../db/courses.ts';
import { survivorOf } from '../db/merges.ts';
import { selectPhotographed } from '../db/photos.ts';
import { keepAssessments, type NewAssessment } from './assessments.ts';
import type { Steps } from '../slices.ts';
import { localZone } from './local-zone.ts';
import { listPhotos } from './photos.ts';
import type { Work } from './work.ts';
import { longAnswer } from './works.ts';

type RatedPair = InputOf<'assessments:save-blind'>['pairs'][number];

/** Which photo looked better; the sides are those that the number gave. */
const betterOf = (choice: RatedPair['choice'], left: BlindSide): 'before' | 'neither' | 'after' => {
  if (choice === 'none') return 'neither';
  const right = left === 'before' ? 'after' : 'before';
  return choice === 'left' ? left : right;
};

interface Placed {
  readonly patient: string;
  readonly pair: RatedPair;
  readonly left: BlindSide;
  readonly place: number;
  readonly of: number;
  readonly seed: number;
  readonly photos: { readonly before: Photo; readonly after: Photo };
}

const fieldsOf = ({ pair, left, place, of, seed, photos }: Placed): AssessmentFields | null => {
  const better = betterOf(pair.choice, left);
  const { before, after } = photos;
  const read = assessmentSchema.safeParse({
    instrument: 'quartile',
    version: inUse('quartile').version,
    rater: 'practitioner',
    method: 'blind',
    on: after.takenOn,
    since: before.takenOn,
    areas: areasShown(after),
    course: pair.course,
    session: null,
    photos: [before.attachment.id, after.attachment.id],
    answers: [
      { item: 'better', answer: better },
      // How much better the earlier photo looked is no improvement.
      ...(better === 'after' && pair.improvement !== null
        ? [{ item: 'improvement', answer: pair.improvement }]
        : []),
    ],
    measured: [],
    blind: { seed, place, of, before: before.attachment.id, after: after.attachment.id, left },
    note: '',
  });
  return read.success && assessmentProblems(read.data).length === 0 ? read.data : null;
};

const ratedBlind = ({ blind }: AssessmentFields): readonly string[] =>
  blind === null ? [] : [`${blind.before} ${blind.after}`];

/** The newest pairs of a patient that nobody rated blind yet. */
const pairsOf = (work: Work, patient: string): readonly PairOfPatient[] => {
  const { db } = work.vault;
  const listed = listPhotos(work, { patient });
  if (!listed.ok) return [];
  const rated = new Set(selectAssessments(db, patient).flatMap(ratedBlind));
  return pairsToRate(listed.value.photos, selectCourses(db, patient), localZone())
    .filter(({ before, after }) => !rated.has(`${before} ${after}`))
    .slice(-mostOfOne)
    .map((pair) => ({ patient, ...pair }));
};

function* pairSteps(work: Work): Steps<Result<readonly PairOfPatient[]>> {
  const found: PairOfPatient[] = [];
  const patients = yield* selectPhotographed(work.vault.db);
  for (const [index, patient] of patients.entries()) {
    yield { done: index, total: patients.length };
    found.push(...pairsOf(work, patient));
    if (found.length >= mostPairs) break;
  }
  return ok(found.slice(0, mostPairs));
}

/**
 * A round over several patients: pairs of those with the newest photos, a few of each. Names are not asked for. Where most pairs
 * were rated already it looks through many patients.
 */
export const pairsOfPractice = (
  work: Work,
  input: InputOf<'assessments:blind-pairs'>,
): Promise<Result<readonly PairOfPatient[]>> =>
  longAnswer(work, 'assessments:blind-pairs', input, () => pairSteps(work));

/**
 * The photos of the patients of a round, by the patient that was named; of somebody who was merged those of the chart in which
 * they are read, and none of who was erased meanwhile.
 */
const photosOf = (work: Work, patients: readonly string[]) =>
  new Map(
    [...new Set(patients)].flatMap((named) => {
      const patient = survivorOf(work.vault.db, named);
      const listed = listPhotos(work, { patient });
      const photos = listed.ok
        ? listed.value.photos.map((photo) => [photo.attachment.id, photo] as const)
        : [];
      return listed.ok ? [[named, { patient, photos: new Map(photos) }] as const] : [];
    }),
  );

/**
 * Keeps a round of blind ratings, one assessment a pair, in one write. Order and sides are worked out again from the number;
 * two photos of a pair are of the same view, valid, and of two days. Pairs of who was erased meanwhile stay in the order, and
 * nothing is kept of them.
 */
export const saveBlindRound = (
  work: Work,
  { seed, pairs, draft }: InputOf<'assessments:save-blind'>,
): Result<readonly Assessment[]> => {
  const charts = photosOf(
    work,
    pairs.map(({ patient }) => patient),
  );
  if (charts.size === 0) return fail('not-found', 'patient');
  const round = blindRound(pairs, seed);
  const here = pairs.filter(({ patient }) => charts.has(patient));
  const placed = round.flatMap(({ pair, left }, index): Placed[] => {
    const chart = charts.get(pair.patient);
    const [before, after] = [chart?.photos.get(pair.before), chart?.photos.get(pair.after)];
    const fits =
      chart &&
      before?.view &&
      after?.view &&
      before.view.pack === after.view.pack &&
      before.view.step === after.view.step &&
      before.takenOn < after.takenOn;
    return fits
      ? [
          {
            patient: chart.patient,
            pair,
            left,
            place: index + 1,
            of: round.length,
            seed,
            photos: { before, after },
          },
        ]
      : [];
  });
  if (placed.length < here.length) return fail('invalid', 'pair');
  const records = placed.flatMap((each): NewAssessment[] => {
    const fields = fieldsOf(each);
    return fields ? [{ id: each.pair.id, patient: each.patient, fields }] : [];
  });
  if (records.length < here.length) return fail('invalid', 'pair');
  const kept = { revision: 0, reason: '', draft, action: 'blind' } as const;
  return work.vault.write(work.user.id, work.now(), (tx) => keepAssessments(tx, work, kept, records));
};
