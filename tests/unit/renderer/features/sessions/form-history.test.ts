import { describe, expect, it } from 'vitest';
import {
  putBack,
  settled,
  withStep,
  type HistoryStep,
} from '../../../../../renderer/features/sessions/form-history.ts';
import { emptyArea, emptyDraft } from '../../../../../shared/sessions/session-draft.ts';

const start = { ...emptyDraft(0), areas: [emptyArea({ region: 'flank', side: 'left' }, 'hz')] };
const without = { ...start, areas: [] };
const gone = { words: 'Flank, left, was taken out', label: 'areas', before: start, after: without, at: 0 };

describe('what was taken out', () => {
  it('is put back, and what was typed elsewhere meanwhile stays', () => {
    const typed = { ...without, note: 'Tender on the left' };
    expect(putBack(typed, gone)).toEqual({ ...start, note: 'Tender on the left' });
  });

  it('is not put back over another change of the same part', () => {
    const other = { ...without, areas: [emptyArea({ region: 'calf', side: 'left' }, 'hz')] };
    expect(putBack(other, gone)).toBeNull();
  });
});

describe('the history', () => {
  const step = (key: string, at: number, words?: string): readonly HistoryStep[] =>
    withStep(
      [{ key: 'note', label: 'note', before: start, at: 0 }],
      { key, label: key, ...(words === undefined ? {} : { gone: words }) },
      without,
      at,
    );

  it('joins what happens to one field within a moment, and nothing else', () => {
    expect(step('note', 1499)).toHaveLength(1);
    expect(step('note', 1499)[0]?.before).toBe(start);
    expect(step('note', 1500)).toHaveLength(2);
    expect(step('pain', 10)).toHaveLength(2);
  });

  it('joins nothing to what was done before the form was left', () => {
    const left = settled([{ key: 'note', label: 'note', before: start, at: 5000 }]);
    expect(withStep(left, { key: 'note', label: 'note' }, without, 5100)).toHaveLength(2);
  });

  it('keeps what was taken out apart', () => {
    expect(step('note', 10, 'The note was taken out')).toHaveLength(2);
  });

  it('holds a hundred steps', () => {
    let steps: readonly HistoryStep[] = [];
    for (let each = 0; each < 120; each += 1)
      steps = withStep(steps, { key: String(each), label: '' }, start, each);
    expect(steps).toHaveLength(100);
    expect(steps.at(-1)?.key).toBe('119');
  });
});
