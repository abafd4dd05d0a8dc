import type { Assessment, AssessmentFields } from '../../../shared/assessments/assessment.ts';
import { assessmentProblems, assessmentSchema } from '../../../shared/assessments/assessment.ts';
import { areasShown, blindRound, type BlindSide } from '../../../shared/assessments/blind-round.ts';
import { inUse } from '../../../shared/assessments/instruments.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { Photo } from '../../../shared/photos/photo.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { keepAssessments, type NewAssessment } from './assessments.ts';
import { listPhotos } from './photos.ts';
import type { Work } from './work.ts';

type RatedPair = InputOf<'assessments:save-blind'>['pairs'][number];

/** Which photo looked better; the sides are those that the number gave. */
const betterOf = (choice: RatedPair['choice'], left: BlindSide): 'before' | 'neither' | 'after' => {
  if (choice === 'none') return 'neither';
  const right = left === 'before' ? 'after' : 'before';
  return choice === 'left' ? left : right;
};

interface Placed {
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

/**
 * Keeps a round of blind ratings, one assessment a pair, in one write. Order and sides are worked out again from the number;
 * two photos of a pair are of the same view, valid, and of two days.
 */
export const saveBlindRound = (
  work: Work,
  { patient, seed, pairs, draft }: InputOf<'assessments:save-blind'>,
): Result<readonly Assessment[]> => {
  const listed = listPhotos(work, { patient });
  if (!listed.ok) return listed;
  const photos = new Map(listed.value.photos.map((photo) => [photo.attachment.id, photo]));
  const round = blindRound(pairs, seed);
  const placed = round.flatMap(({ pair, left }, index): Placed[] => {
    const [before, after] = [photos.get(pair.before), photos.get(pair.after)];
    const fits =
      before?.view &&
      after?.view &&
      before.view.pack === after.view.pack &&
      before.view.step === after.view.step &&
      before.takenOn < after.takenOn;
    return fits ? [{ pair, left, place: index + 1, of: round.length, seed, photos: { before, after } }] : [];
  });
  if (placed.length < pairs.length) return fail('invalid', 'pair');
  const records = placed.flatMap((each): NewAssessment[] => {
    const fields = fieldsOf(each);
    return fields ? [{ id: each.pair.id, fields }] : [];
  });
  if (records.length < pairs.length) return fail('invalid', 'pair');
  const kept = { patient, revision: 0, reason: '', draft, action: 'blind' } as const;
  return work.vault.write(work.user.id, work.now(), (tx) => keepAssessments(tx, work, kept, records));
};
