import { describe, expect, it } from 'vitest';
import { askedAfter } from '../../../../../shared/screenings/questions.ts';
import type { Screening } from '../../../../../shared/screenings/screening.ts';
import {
  answersOf,
  confirmed,
  emptyScreening,
  openQuestions,
  problemOf,
  readScreening,
  screeningDraftSchema,
  withAnswer,
} from '../../../../../renderer/features/screenings/screening-draft.ts';

const today = '2026-11-20';

describe('screening draft', () => {
  it('saves a question that was not answered as not asked, and never as no', () => {
    const read = readScreening(withAnswer(emptyScreening, 'keloid', { answer: 'no' }), today);
    expect(Object.keys(read?.answers ?? {})).toEqual([...askedAfter({})]);
    expect(read?.answers.keloid?.answer).toBe('no');
    expect(read?.answers.pregnant).toEqual({ answer: 'not-asked', detail: '', date: null });
    expect(read?.noChangeSince).toBeNull();
  });

  it('counts what is open', () => {
    const one = withAnswer(emptyScreening, 'keloid', { answer: 'yes' });
    expect(openQuestions(one)).toHaveLength(askedAfter({}).length - 1);
    expect(openQuestions(withAnswer(one, 'hsv', { answer: 'not-asked' }))).toContain('hsv');
  });

  it('asks what goes on from a yes, and keeps nothing of it once the yes is a no', () => {
    const yes = withAnswer(withAnswer(emptyScreening, 'wax-laser-peel', { answer: 'yes' }), 'filler', {
      answer: 'yes',
      date: '1.9.2026',
    });
    expect(openQuestions(yes)).toContain('waxing');
    expect(answersOf(yes, today).filler).toEqual({ answer: 'yes', detail: '', date: '2026-09-01' });
    const no = withAnswer(yes, 'wax-laser-peel', { answer: 'no' });
    expect(openQuestions(no)).not.toContain('waxing');
    expect(answersOf(no, today)).not.toHaveProperty('filler');
  });

  it('keeps what was written to a yes while the answer is changed back and forth', () => {
    const yes = withAnswer(withAnswer(emptyScreening, 'keloid', { answer: 'yes' }), 'keloid', {
      detail: 'ear',
    });
    const back = withAnswer(withAnswer(yes, 'keloid', { answer: 'no' }), 'keloid', { answer: 'yes' });
    expect(answersOf(back, today).keloid).toEqual({ answer: 'yes', detail: 'ear', date: null });
  });

  it('refuses a date that does not exist or a last time that is still to come, and takes none', () => {
    const dated = (date: string) =>
      withAnswer(withAnswer(emptyScreening, 'isotretinoin', { answer: 'yes' }), 'isotretinoin', { date });
    expect(readScreening(dated('30.2.2026'), today)).toBeNull();
    expect(readScreening(dated('21.11.2026'), today)).toBeNull();
    expect(readScreening(dated(''), today)?.answers.isotretinoin?.date).toBeNull();
    expect(readScreening(dated('1.6.2026'), today)?.answers.isotretinoin?.date).toBe('2026-06-01');
  });

  it('lets a birth be expected in the future', () => {
    const due = { answer: 'yes', detail: '', date: '1.3.2027' } as const;
    expect(problemOf('pregnant', due, today)).toBeNull();
  });

  it('does not mind a date under a no', () => {
    expect(problemOf('isotretinoin', { answer: 'no', detail: '', date: 'long ago' }, today)).toBeNull();
  });

  it('is read back from a stored draft', () => {
    const draft = withAnswer(emptyScreening, 'sun-or-tan', { answer: 'yes', date: '8 11', detail: 'beach' });
    expect(screeningDraftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    expect(
      screeningDraftSchema.safeParse({ answers: { keloid: { answer: 'maybe' } }, note: '' }).success,
    ).toBe(false);
  });

  it('confirms the last answers and keeps pointing at the day they were asked', () => {
    const last: Screening = {
      id: 'b',
      patient: 'p',
      at: 1,
      note: 'x',
      answers: { keloid: { answer: 'no', detail: '', date: null } },
      noChangeSince: null,
      invalid: null,
    };
    expect(confirmed(last)).toEqual({ answers: last.answers, noChangeSince: 'b', note: '' });
    expect(confirmed({ ...last, noChangeSince: 'a' }).noChangeSince).toBe('a');
  });
});
