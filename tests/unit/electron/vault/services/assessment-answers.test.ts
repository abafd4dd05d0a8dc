import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { askedInstruments, type AnswersDraft } from '../../../../../shared/assessments/answers-draft.ts';
import { assessmentInput, givenAnswers } from '../../../../support/assessment-inputs.ts';
import { passphrase, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { holds, refused, withPatient } from './assessments-at-work.ts';

describe('what a patient answers on the screen', () => {
  const draft = newId();
  const ids = askedInstruments.map(() => newId());

  const keepDraft = (vault: VaultAtWork, patient: string, body: AnswersDraft, save: number) =>
    vault.ask('drafts:save', {
      id: draft,
      kind: 'assessment-answers',
      patient,
      save,
      body: JSON.stringify(body),
    });

  it('is all that the screen shows and keeps while it is with them, in their language', async () => {
    const { vault, patient } = await withPatient();
    const asked = givenAnswers({ step: 'patient', answers: {}, language: 'de', since: '2026-08-01' });
    await keepDraft(vault, patient, givenAnswers({ asked: [] }), 1);
    expect(await refused(vault, 'handovers:start', { draft, patient })).toEqual(['invalid', 'no-question']);
    await keepDraft(vault, patient, asked, 2);
    await vault.get('handovers:start', { draft, patient });
    const given = await vault.get('handovers:view', {});
    if (!('questions' in given)) throw new Error('no questions');
    expect(given.questions.questions.map(({ instrument }) => instrument)).toEqual(['gais', 'satisfaction']);
    expect(given.questions.questions[0]).toMatchObject({
      words: expect.stringContaining('verglichen mit dem Stand vom') as string,
      about: 'Es geht um: Unterbauch (rechts)',
      choices: [{ label: 'Sehr viel besser' }, {}, {}, {}, { answer: 'worse' }],
      ends: null,
    });
    expect(given.questions.questions[1]?.choices).toHaveLength(11);
    expect(await refused(vault, 'patients:chart', { id: patient })).toEqual(['refused', 'handed-over']);
    expect(await refused(vault, 'assessments:keep-answers', { patient, draft, ids })).toEqual([
      'refused',
      'handed-over',
    ]);
    expect(await keepDraft(vault, patient, givenAnswers(), 3)).toMatchObject({ ok: true });
    const other = { id: newId(), kind: 'session', patient, save: 1, body: '{}' } as const;
    expect(await refused(vault, 'drafts:save', other)).toEqual(['refused', 'handed-over']);
    await vault.get('handovers:end', { passphrase });
    const kept = await vault.get('assessments:keep-answers', { patient, draft, ids });
    expect(kept).toMatchObject([
      { instrument: 'gais', rater: 'patient', method: 'on-screen', answers: [{ answer: 'much-improved' }] },
    ]);
    // The same press twice is the same records, and the form is gone.
    expect(await vault.get('assessments:keep-answers', { patient, draft, ids })).toEqual(kept);
    expect(await vault.get('drafts:list', {})).toEqual([]);
    holds(vault);
  });

  it('is neither kept before it was given back, nor written by somebody else, nor changed afterwards', async () => {
    const { vault, patient } = await withPatient();
    await keepDraft(vault, patient, givenAnswers({ step: 'patient' }), 1);
    const keep = { patient, draft, ids };
    expect(await refused(vault, 'assessments:keep-answers', keep)).toEqual(['refused', 'not-given-back']);
    await keepDraft(vault, patient, givenAnswers({ answers: {} }), 2);
    expect(await refused(vault, 'assessments:keep-answers', keep)).toEqual(['invalid', 'no-answer']);
    const own = assessmentInput(patient, { rater: 'patient', method: 'on-screen' });
    expect(await refused(vault, 'assessments:save', own)).toEqual(['refused', 'given-here']);
    await keepDraft(vault, patient, givenAnswers(), 3);
    const [kept] = await vault.get('assessments:keep-answers', keep);
    if (!kept) throw new Error('nothing kept');
    const { id, patient: _patient, revision, at: _at, by: _by, invalid: _invalid, ...fields } = kept;
    const amend = { ...assessmentInput(patient), id, revision, reason: 'Another day' };
    const worse = { ...fields, answers: [{ item: 'rating', answer: 'worse' } as const] };
    expect(await refused(vault, 'assessments:save', { ...amend, fields: worse })).toEqual([
      'refused',
      'given-here',
    ]);
    const moved = { ...fields, on: '2026-11-19' };
    expect(await vault.get('assessments:save', { ...amend, fields: moved })).toMatchObject({ revision: 2 });
  });
});
