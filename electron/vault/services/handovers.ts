import {
  type HandedOverQuestions,
  type PatientQuestions,
  readAnswersDraft,
} from '../../../shared/assessments/answers-draft.ts';
import { readConsentDraft } from '../../../shared/consents/read-draft.ts';
import type { HandedOver } from '../../../shared/consents/patient-form.ts';
import type { Draft } from '../../../shared/drafts/draft.ts';
import type { ChannelName, InputOf } from '../../../shared/ipc/contract.ts';
import { contract } from '../../../shared/ipc/contract.ts';
import { mostMisses } from '../../../shared/pins/pin.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { findDrafts } from './drafts.ts';
import { answersDraftOf } from './patient-answers.ts';
import { patientForm } from './patient-form.ts';
import { patientQuestions } from './patient-questions.ts';
import { hasPin, tryPin } from './pins.ts';
import { withOwn } from './users.ts';
import type { Work } from './work.ts';

/*
 * While the screen is with a patient the vault answers the one form and nothing else, like under a cover: whatever a key,
 * an address or a fault of the page may ask for, no other record leaves this process.
 */

/** What goes with every handed-over screen. */
const around = (work: Work, misses: number) => ({
  practitioner: work.user.name,
  hasPin: hasPin(work),
  missesLeft: mostMisses - misses,
});

const handedOverKinds = ['consent', 'small-consent'] as const;

const draftOf = (work: Work, patient: string, id: string): Draft | undefined => {
  const found = handedOverKinds.flatMap((kind) => {
    const drafts = findDrafts(work, { kind, patient });
    return drafts.ok ? drafts.value : [];
  });
  return found.find((draft) => draft.id === id);
};

const questionsIn = (work: Work, patient: string, body: string): Result<PatientQuestions> => {
  const draft = readAnswersDraft(body);
  return draft ? patientQuestions(work, patient, draft) : fail('not-found', 'draft');
};

const viewQuestions = (
  work: Work,
  { draft: id, patient, misses }: NonNullable<Work['handOver']>,
): Result<HandedOverQuestions> => {
  const body = answersDraftOf(work, patient, id)?.body;
  if (body === undefined) return fail('not-found', 'draft');
  const questions = questionsIn(work, patient, body);
  if (!questions.ok) return questions;
  const draft = { id, kind: 'assessment-answers', body } as const;
  return ok({ questions: questions.value, draft, ...around(work, misses) });
};

/** Gives the screen to the patient. Refused while the form is not whole, so that nobody sits before an empty page. */
export const startHandOver = (
  work: Work,
  { draft: id, patient }: InputOf<'handovers:start'>,
): Result<null> => {
  const answers = answersDraftOf(work, patient, id);
  if (answers) {
    const asked = questionsIn(work, patient, answers.body);
    if (!asked.ok) return asked;
    work.handOver = { draft: id, kind: 'assessment-answers', patient, misses: 0 };
    return ok(null);
  }
  const stored = draftOf(work, patient, id);
  const draft = stored ? readConsentDraft(stored.body) : null;
  if (!stored || !draft) return fail('not-found', 'draft');
  const form = patientForm(work, patient, draft);
  if (!form.ok) return form;
  work.handOver = { draft: id, kind: stored.kind, patient, misses: 0 };
  return ok(null);
};

/** The form that is with the patient, and what was filled in so far. */
export const viewHandOver = (work: Work): Result<HandedOver | HandedOverQuestions> => {
  if (!work.handOver) return fail('refused', 'not-handed-over');
  if (work.handOver.kind === 'assessment-answers') return viewQuestions(work, work.handOver);
  const { draft: id, kind: draftKind, patient, misses } = work.handOver;
  const body = draftOf(work, patient, id)?.body;
  const draft = body === undefined ? null : readConsentDraft(body);
  if (body === undefined || !draft) return fail('not-found', 'draft');
  const form = patientForm(work, patient, draft);
  if (!form.ok) return form;
  return ok({
    form: form.value,
    draft: { id, kind: draftKind, body },
    ...around(work, misses),
  });
};

/** Takes the screen back. Wrong PINs count as under a cover, wrong passphrases as at the lock. */
export const endHandOver = (work: Work, given: InputOf<'handovers:end'>): Result<null> => {
  const { handOver } = work;
  if (!handOver) return ok(null);
  const end = (): Result<null> => {
    work.handOver = null;
    return ok(null);
  };
  if ('passphrase' in given) return withOwn(work, given.passphrase, end);
  const tried = tryPin(work, handOver.misses, given.pin);
  if (tried === 'right') return end();
  work.handOver = { ...handOver, misses: handOver.misses + 1 };
  return fail('refused', tried === 'over' || work.handOver.misses >= mostMisses ? 'pin-over' : 'wrong-pin');
};

/**
 * Why a call is not answered while the screen is with a patient; null when it is. A draft is kept only of the form that
 * was handed over.
 */
export const heldBack = (
  work: Work | undefined,
  name: ChannelName,
  input?: unknown,
): Result<never> | null => {
  if (!work?.handOver) return null;
  if (!contract[name].whileHandedOver) return fail('refused', 'handed-over');
  if (name !== 'drafts:save' || input === undefined) return null;
  const { id, patient, kind } = input as InputOf<'drafts:save'>;
  const own = id === work.handOver.draft && patient === work.handOver.patient && kind === work.handOver.kind;
  return own ? null : fail('refused', 'handed-over');
};
