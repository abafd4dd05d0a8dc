import { v7 as newId } from 'uuid';
import { describe, expect, it } from 'vitest';
import { statement } from '../../../../../electron/vault/db/run.ts';
import { verifyLedger } from '../../../../../electron/vault/ledger/verify.ts';
import { serveDocument } from '../../../../../electron/vault/services/documents.ts';
import { askedInstruments, type AnswersDraft } from '../../../../../shared/assessments/answers-draft.ts';
import { blindRound } from '../../../../../shared/assessments/blind-round.ts';
import { trendsOf } from '../../../../../shared/assessments/trend.ts';
import { everyCase } from '../../../../../shared/outcomes/outcome.ts';
import { noFilter } from '../../../../../shared/searches/search.ts';
import { assessmentInput, daveyFields, givenAnswers } from '../../../../support/assessment-inputs.ts';
import { sealedSession } from '../../../../support/follow-up-inputs.ts';
import { recordPhoto } from '../../../../support/photos-at-work.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';

const withPatient = async () => {
  const clock = { at: afternoon };
  const vault = await practiceAtWork(clock);
  const { id: patient } = await vault.get('patients:save', patientInput());
  return { clock, vault, patient };
};

const refused = async (vault: VaultAtWork, ...asked: Parameters<VaultAtWork['ask']>) => {
  const answer = await vault.ask(...asked);
  return answer.ok ? 'done' : [answer.error.code, answer.error.reason];
};

const items = (vault: VaultAtWork, patient: string) =>
  statement(
    workOf(vault).vault.db,
    'select instrument, item, region, side, value, code from assessment_items where patient = ? order by 1, 2, 3, 4',
  )
    .raw()
    .all(patient);

const holds = (vault: VaultAtWork) => {
  const open = workOf(vault).vault;
  expect(verifyLedger(open.db, open.ledger)).toMatchObject({ ok: true });
};

const pageOf = (vault: VaultAtWork, id: string): string => {
  const served = serveDocument(workOf(vault), id);
  if (!served.ok) throw new Error(served.error.reason);
  return served.value.html;
};

describe('assessments', () => {
  it('are kept once, stand in the line of time and are found by their words', async () => {
    const { vault, patient } = await withPatient();
    const session = await sealedSession(vault, patient, afternoon, { nextDate: null, pain: 4 });
    const input = assessmentInput(patient, { session, note: 'Softer at the lower edge' });
    expect(await vault.get('assessments:save', input)).toMatchObject({
      revision: 1,
      answers: [{ answer: 'improved' }],
    });
    expect(await vault.get('assessments:save', input)).toMatchObject({ revision: 1 });
    expect(await vault.get('assessments:list', { patient })).toMatchObject({
      assessments: [{ id: input.id, by: 'Tomasz Wiśniewski' }],
      sessions: [{ id: session, ordinal: 1, pain: 4 }],
    });
    expect(items(vault, patient)).toEqual([['gais', 'rating', 'abdomen-lower', 'right', 2, 'improved']]);
    const line = await vault.get('timelines:read', {
      patient,
      groups: ['assessments'],
      from: null,
      until: null,
      after: null,
      limit: 10,
    });
    expect(line.items).toMatchObject([{ kind: 'assessment', id: input.id }]);
    const found = await vault.get('searches:run', {
      text: 'softer edge',
      filter: noFilter,
      after: null,
      limit: 10,
    });
    expect(found.hits).toMatchObject([{ kind: 'assessment', id: input.id }]);
    holds(vault);
  });

  it('of Davey count each quadrant under its area, and the total once', async () => {
    const { vault, patient } = await withPatient();
    await vault.get('assessments:save', { ...assessmentInput(patient), fields: daveyFields([2, 1, 0, 2]) });
    expect(items(vault, patient)).toEqual([
      ['davey', 'abdomen-lower-left', 'abdomen-lower', 'left', 2, ''],
      ['davey', 'abdomen-lower-right', 'abdomen-lower', 'right', 0, ''],
      ['davey', 'abdomen-upper-left', 'abdomen-upper', 'left', 1, ''],
      ['davey', 'abdomen-upper-right', 'abdomen-upper', 'right', 2, ''],
      ['davey', 'total', '', '', 5, ''],
    ]);
  });

  it('are amended with a reason; what stood before is printed beside it', async () => {
    const { vault, patient } = await withPatient();
    const input = assessmentInput(patient);
    await vault.get('assessments:save', input);
    const better = { ...input.fields, answers: [{ item: 'rating', answer: 'much-improved' } as const] };
    const change = { ...input, revision: 1, fields: better };
    expect(await refused(vault, 'assessments:save', change)).toEqual(['invalid', 'reason']);
    await vault.get('assessments:save', { ...change, reason: 'Wrong row pressed' });
    expect(await refused(vault, 'assessments:save', { ...change, reason: 'Once more' })).toEqual([
      'conflict',
      'changed-meanwhile',
    ]);
    expect(items(vault, patient)).toEqual([['gais', 'rating', 'abdomen-lower', 'right', 3, 'much-improved']]);
    const versions = await vault.get('versions:list', { type: 'assessment', id: input.id });
    expect(versions.map(({ reason, facts }) => [reason, new Map(facts).get('Compared with before')])).toEqual(
      [
        ['', 'Improved'],
        ['Wrong row pressed', 'Much improved'],
      ],
    );
    const sheet = await vault.get('documents:create', { kind: 'assessment', source: input.id });
    expect(pageOf(vault, sheet.id)).toMatch(
      /Much improved[^]*amended by[^]*Improved\. Reason: Wrong row pressed/,
    );
    expect(await vault.get('documents:create', { kind: 'assessment', source: input.id })).toEqual(sheet);
    holds(vault);
  });

  it('belong to their patient, with sessions, courses and photos of their own', async () => {
    const { vault, patient } = await withPatient();
    const other = await vault.get('patients:save', patientInput({ family: 'Abernathy', given: 'Maren' }));
    const session = await sealedSession(vault, other.id, afternoon, { nextDate: null });
    const photo = (await recordPhoto(vault, other.id)).attachment.id;
    const save = (changes: Parameters<typeof assessmentInput>[1]) =>
      refused(vault, 'assessments:save', assessmentInput(patient, changes));
    expect(await save({ session })).toEqual(['not-found', 'session']);
    expect(await save({ course: newId() })).toEqual(['not-found', 'course']);
    expect(await save({ photos: [photo] })).toEqual(['not-found', 'attachment']);
    const input = assessmentInput(patient);
    await vault.get('assessments:save', input);
    expect(
      await refused(vault, 'assessments:save', { ...input, patient: other.id, revision: 1, reason: 'x' }),
    ).toEqual(['conflict', 'other-patient']);
    expect(await refused(vault, 'assessments:save', assessmentInput(newId()))).toEqual([
      'not-found',
      'patient',
    ]);
  });

  it('take a length from a photo only as it is measured there', async () => {
    const { vault, patient } = await withPatient();
    const measure = { kind: 'width', from: { x: 0, y: 0 }, to: { x: 1000, y: 0 }, um: 2000 } as const;
    const scale = { from: { x: 0, y: 0 }, to: { x: 5000, y: 0 }, lengthUm: 10_000 };
    const photo = (await recordPhoto(vault, patient, { scale, measures: [measure] })).attachment.id;
    const of = (answer: number, item: 'widest' | 'longest' = 'widest') =>
      assessmentInput(patient, {
        instrument: 'measures',
        method: 'photos',
        photos: [photo],
        answers: [{ item, answer }],
        measured: [{ item, photo }],
      });
    expect(await refused(vault, 'assessments:save', of(2100))).toEqual(['invalid', 'measured']);
    expect(await refused(vault, 'assessments:save', of(2000, 'longest'))).toEqual(['invalid', 'measured']);
    expect(await vault.get('assessments:save', of(2000))).toMatchObject({ revision: 1 });
  });

  it('are in no curve and no outcome while they are marked as not valid, and say so wherever they stand', async () => {
    const { vault, patient } = await withPatient();
    await sealedSession(vault, patient, afternoon - 40 * 86_400_000, { nextDate: null });
    const answers = [{ item: 'improvement' as const, answer: '51-75' as const }];
    const input = assessmentInput(patient, { instrument: 'quartile', answers, note: 'Of the sister' });
    await vault.get('assessments:save', input);
    const of = { type: 'assessment', id: input.id } as const;
    const note = (what: 'not-valid' | 'valid-again') => ({
      id: newId(),
      of,
      fields: { what, reason: 'Wrong patient' },
    });
    const counted = async () => {
      const { assessments, sessions } = await vault.get('assessments:list', { patient });
      const { all } = await vault.get('outcomes:report', { filter: everyCase });
      const trends = trendsOf(assessments, sessions).filter(({ instrument }) => instrument === 'quartile');
      return { trends: trends.length, rated: all.of['quartile-practitioner-51-75'] ?? 0, cases: all.cases };
    };
    const made = await vault.get('documents:create', { kind: 'assessment', source: input.id });
    const before = await counted();
    expect(before).toMatchObject({ trends: 1, rated: 1 });
    await vault.get('corrections:add', note('not-valid'));
    expect(await counted()).toEqual({ ...before, trends: 0, rated: 0 });
    expect((await vault.get('assessments:list', { patient })).assessments).toMatchObject([
      { note: 'Of the sister', invalid: { reason: 'Wrong patient' } },
    ]);
    const line = await vault.get('timelines:read', {
      patient,
      groups: ['assessments'],
      from: null,
      until: null,
      after: null,
      limit: 10,
    });
    expect(line.items).toMatchObject([{ id: input.id, details: { invalid: true } }]);
    expect((await vault.get('versions:list', of)).at(-1)?.facts[0]).toEqual(['Validity', 'Not valid']);
    expect(pageOf(vault, made.id)).toContain('class="paper-invalid"');
    expect((await vault.get('documents:create', { kind: 'assessment', source: input.id })).id).toBe(made.id);
    const value = { what: 'value', label: 'Note', stood: 'Of the sister', right: 'x', reason: 'y' } as const;
    expect(await refused(vault, 'corrections:add', { id: newId(), of, fields: value })).toEqual([
      'refused',
      'amend-instead',
    ]);
    await vault.get('corrections:add', note('valid-again'));
    expect(await counted()).toEqual(before);
    expect(pageOf(vault, made.id)).not.toContain('paper-invalid');
    holds(vault);
  });

  it('go with the patient', async () => {
    const { vault, patient } = await withPatient();
    await vault.get('assessments:save', assessmentInput(patient));
    const preview = await vault.get('erasures:preview', { patient });
    expect(preview.counts.assessments).toBe(1);
  });
});

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

describe('a blind rating', () => {
  const seed = 4242;

  const withPairs = async () => {
    const { clock, vault, patient } = await withPatient();
    const photos = [];
    for (const takenOn of ['2026-08-01', '2026-09-01', '2026-10-01'])
      photos.push((await recordPhoto(vault, patient, { takenOn })).attachment.id);
    const [before = '', middle = '', last = ''] = photos;
    const pairs = [middle, last].map((after) => ({
      id: newId(),
      before,
      after,
      course: null,
      choice: 'left' as const,
      improvement: '51-75' as const,
    }));
    return { clock, vault, patient, pairs, before, middle, last };
  };

  it('becomes an assessment a pair: better is what stood on the side that was chosen', async () => {
    const { vault, patient, pairs } = await withPairs();
    const sides = new Map(blindRound(pairs, seed).map(({ pair, left }) => [pair.id, left]));
    const kept = await vault.get('assessments:save-blind', { patient, seed, pairs, draft: null });
    expect(kept).toHaveLength(2);
    for (const each of kept) {
      const left = sides.get(each.id);
      expect(each).toMatchObject({
        instrument: 'quartile',
        method: 'blind',
        since: '2026-08-01',
        areas: { length: 4 },
        blind: { seed, of: 2, left },
      });
      expect(each.answers).toEqual(
        left === 'after'
          ? [
              { item: 'better', answer: 'after' },
              { item: 'improvement', answer: '51-75' },
            ]
          : [{ item: 'better', answer: 'before' }],
      );
    }
    expect(await vault.get('assessments:save-blind', { patient, seed, pairs, draft: null })).toEqual(kept);
    holds(vault);
  });

  it('is refused whole where one pair is not two photos of a view from two days', async () => {
    const { vault, patient, pairs, before, last } = await withPairs();
    const [first, second] = pairs;
    if (!first || !second) throw new Error('no pairs');
    const save = (pair: typeof first) =>
      refused(vault, 'assessments:save-blind', { patient, seed, pairs: [first, pair], draft: null });
    expect(await save({ ...second, before: last, after: before })).toEqual(['invalid', 'pair']);
    expect(await save({ ...second, after: newId() })).toEqual(['invalid', 'pair']);
    const sameDay = (await recordPhoto(vault, patient, { takenOn: '2026-08-01' })).attachment.id;
    expect(await save({ ...second, after: sameDay })).toEqual(['invalid', 'pair']);
    const other = (
      await recordPhoto(vault, patient, {
        takenOn: '2026-11-01',
        view: { pack: 'abdomen', step: 'close-up' },
      })
    ).attachment.id;
    expect(await save({ ...second, after: other })).toEqual(['invalid', 'pair']);
    expect((await vault.get('assessments:list', { patient })).assessments).toEqual([]);
  });
});

describe('a printed curve', () => {
  it('has the drawing with the small photo, and every point in its table', async () => {
    const { vault, patient } = await withPatient();
    const photo = (await recordPhoto(vault, patient)).attachment.id;
    await vault.get('assessments:save', assessmentInput(patient, { on: '2026-08-01' }));
    await vault.get(
      'assessments:save',
      assessmentInput(patient, { photos: [photo], answers: [{ item: 'rating', answer: 'much-improved' }] }),
    );
    const trend = {
      area: { region: 'abdomen-lower', side: 'right' },
      instrument: 'gais',
      item: 'rating',
    } as const;
    const sheet = await vault.get('assessments:print-trend', { patient, trend });
    const html = pageOf(vault, sheet.id);
    expect(html).toContain('data:image/webp;base64,');
    expect(html).toMatch(/01-Aug-2026[^]*Improved[^]*20-Nov-2026[^]*Much improved/);
    expect(html.match(/<circle/g)).toHaveLength(3);
    // Nothing of the page's own may stand inside the drawing: a reader would end it there.
    const drawing = /<svg class="curve"[^]*?<\/svg>/.exec(html)?.[0] ?? '';
    expect(drawing).toMatch(/01-Aug<tspan>-2026[^]*20-Nov<tspan>-2026[^]*<image/);
    expect(drawing).not.toContain('<span');
    expect(
      await refused(vault, 'assessments:print-trend', { patient, trend: { ...trend, item: 'pain' } }),
    ).toEqual(['not-found', 'trend']);
  });
});
