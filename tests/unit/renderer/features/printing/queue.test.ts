import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginQueue,
  choiceOf,
  movedUp,
  papersOf,
  withCopies,
} from '../../../../../renderer/features/printing/queue.ts';
import {
  mostCopies,
  queueChoiceSchema,
  queueSorts,
  type OfferedPaper,
} from '../../../../../shared/printing/printing.ts';

const offered = fc.array(
  fc.record<OfferedPaper>({
    sort: fc.constantFrom(...queueSorts),
    paper: fc.uuid().map((id) => ({ what: 'document' as const, id })),
    title: fc.string(),
    at: fc.constant(null),
    language: fc.constant(null),
    copies: fc.integer({ min: 0, max: mostCopies }),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('a queue', () => {
  it('never loses or doubles a paper, whatever is moved and counted', () => {
    fc.assert(
      fc.property(
        offered,
        fc.array(fc.tuple(fc.nat(11), fc.integer({ min: -3, max: 12 }), fc.boolean())),
        (list, acts) => {
          let rows = beginQueue(list);
          for (const [at, copies, up] of acts)
            rows = up ? movedUp(rows, String(at)) : withCopies(rows, String(at), copies);
          expect(rows.map(({ key }) => key).toSorted()).toEqual(
            beginQueue(list)
              .map(({ key }) => key)
              .toSorted(),
          );
          expect(rows.every(({ copies }) => copies >= 0 && copies <= mostCopies)).toBe(true);
          expect(papersOf(rows)).toHaveLength(rows.filter(({ copies }) => copies > 0).length);
          expect(queueChoiceSchema.safeParse(choiceOf(rows)).success).toBe(true);
        },
      ),
    );
  });

  it('prints in the order of its rows, and remembers of each sort the most copies', () => {
    const paper = (id: string, sort: OfferedPaper['sort'], copies: number): OfferedPaper => ({
      sort,
      paper: { what: 'document', id },
      title: id,
      at: null,
      language: null,
      copies,
    });
    const rows = movedUp(
      beginQueue([paper('a', 'consent', 1), paper('b', 'leaflet', 0), paper('c', 'leaflet', 2)]),
      '2',
    );
    expect(papersOf(rows)).toEqual([
      { paper: { what: 'document', id: 'a' }, copies: 1 },
      { paper: { what: 'document', id: 'c' }, copies: 2 },
    ]);
    expect(movedUp(rows, '0')).toEqual(rows);
    expect(choiceOf(rows)).toEqual({ consent: 1, leaflet: 2 });
  });
});
