import { describe, expect, it } from 'vitest';
import { answerText, resultText } from '../../../../shared/assessments/answer-text.ts';
import {
  type AssessmentFields,
  assessmentProblems,
  assessmentSchema,
} from '../../../../shared/assessments/assessment.ts';
import {
  answerCodes,
  instrumentIds,
  instrumentOf,
  instruments,
  inUse,
  itemIds,
} from '../../../../shared/assessments/instruments.ts';
import { answerValue } from '../../../../shared/assessments/item-answers.ts';
import { scoreOf } from '../../../../shared/assessments/score.ts';
import { answerLabels } from '../../../../shared/labels/assessment-labels.ts';
import { daveyFields, gaisFields } from '../../../support/assessment-inputs.ts';

const problems = (changes: Partial<AssessmentFields>): readonly string[] => {
  const fields = gaisFields(changes);
  const read = assessmentSchema.safeParse(fields);
  return read.success ? assessmentProblems(read.data).map(([, message]) => message) : ['not even a record'];
};
const say = ({ defaultMessage }: { readonly defaultMessage: string }, values = {}): string =>
  Object.entries(values).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, String(value)),
    defaultMessage,
  );

describe('scales', () => {
  it('are there for each id in the version that is used, with items and answers of the closed lists', () => {
    for (const id of instrumentIds) {
      const { version, items, raters, methods } = inUse(id);
      expect(instrumentOf(id, version)).toBe(inUse(id));
      expect(items.length * raters.length * methods.length, id).toBeGreaterThan(0);
      for (const item of items) {
        expect(itemIds).toContain(item.id);
        if (item.kind === 'levels') for (const level of item.levels) expect(answerCodes).toContain(level);
      }
    }
    expect(instruments.every(({ id }) => instrumentIds.includes(id))).toBe(true);
  });

  it('have a total only where the source defines one', () => {
    expect(scoreOf(daveyFields([2, 1, 0, 2]))).toBe(5);
    const three = daveyFields([2, 1, 0, 2]);
    expect(scoreOf({ ...three, answers: three.answers.slice(1) })).toBe(null);
    const posas = (['vascularity', 'pigmentation', 'thickness'] as const).map((item) => ({
      item,
      answer: 4,
    }));
    expect(scoreOf({ instrument: 'posas-observer', answers: posas })).toBe(null);
  });

  it('place an answer: points and lengths as they are, levels by their order, kinds nowhere', () => {
    const [rating] = inUse('gais').items;
    const spread = inUse('striae-items').items.find(({ id }) => id === 'spread');
    if (!rating || !spread) throw new Error('no item');
    expect(answerValue(rating, 'worse')).toBe(0);
    expect(answerValue(rating, 'very-much-improved')).toBe(4);
    expect(answerValue(rating, 'not-asked')).toBe(null);
    expect(answerValue(spread, 'multiple')).toBe(null);
  });
});

describe('an assessment', () => {
  it('is refused where it contradicts its scale', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ version: '2.0' })).toEqual(['assessment.version']);
    expect(problems({ answers: [{ item: 'pain', answer: 3 }] })).toEqual(['assessment.answer']);
    expect(problems({ answers: [{ item: 'rating', answer: 3 }] })).toEqual(['assessment.answer']);
    expect(problems({ answers: [{ item: 'rating', answer: 'over-75' }] })).toEqual(['assessment.answer']);
    expect(problems({ answers: [] })).toEqual(['not even a record']);
    const twice = { item: 'rating', answer: 'worse' } as const;
    expect(problems({ answers: [twice, twice] })).toEqual(['assessment.twice']);
    expect(problems({ rater: 'patient', method: 'in-person' })).toEqual(['assessment.method']);
    expect(problems({ instrument: 'pain', answers: [{ item: 'pain', answer: 3 }] })).toEqual([
      'assessment.rater',
      'assessment.method',
    ]);
    expect(problems({ since: '2026-11-21' })).toEqual(['assessment.since']);
    const area = { region: 'hip', side: 'left' } as const;
    expect(problems({ areas: [area, area] })).toEqual(['assessment.area-twice']);
  });

  it('says that an item was not asked, and holds no answer of a blind rating without one', () => {
    expect(problems({ answers: [{ item: 'rating', answer: 'not-asked' }] })).toEqual([]);
    const better = [{ item: 'better', answer: 'after' }] as const;
    expect(problems({ instrument: 'quartile', answers: [...better] })).toEqual(['assessment.answer']);
    expect(problems({ instrument: 'quartile', method: 'blind', answers: [...better] })).toEqual([
      'assessment.blind',
    ]);
  });

  it('of the abdomen is about its four quadrants', () => {
    const fields = daveyFields([0, 0, 0, 0]);
    expect(assessmentProblems(fields)).toEqual([]);
    expect(assessmentProblems({ ...fields, areas: fields.areas.slice(1) })).toEqual([
      ['areas', 'assessment.abdomen'],
    ]);
  });

  it('names a photo for a measured length, which is one of its photos', () => {
    const photo = '01932c5e-0000-7000-8000-000000000001';
    const measures: Partial<AssessmentFields> = {
      instrument: 'measures',
      answers: [{ item: 'widest', answer: 3400 }],
      measured: [{ item: 'widest', photo }],
    };
    expect(problems(measures)).toEqual(['assessment.measured']);
    expect(problems({ ...measures, photos: [photo] })).toEqual([]);
    expect(problems({ ...measures, photos: [photo], measured: [{ item: 'longest', photo }] })).toEqual([
      'assessment.measured',
    ]);
  });
});

describe('an answer in words', () => {
  it('is its level, its points of the most, or its length with the unit', () => {
    expect(resultText(gaisFields(), say)).toBe('Improved');
    expect(resultText(daveyFields([2, 1, 0, 2]), say)).toBe('Total 5 of 8');
    expect(
      resultText(
        gaisFields({
          instrument: 'measures',
          answers: [
            { item: 'widest', answer: 3400 },
            { item: 'lines', answer: 'over-10' },
          ],
        }),
        say,
      ),
    ).toBe('Widest line: 3.40\u202Fmm; Lines in the area: More than 10');
    const [pain] = inUse('pain').items;
    expect(pain && answerText(pain, 3, say)).toBe('3 of 10');
    expect(Object.keys(answerLabels).toSorted()).toEqual([...answerCodes].toSorted());
  });
});
