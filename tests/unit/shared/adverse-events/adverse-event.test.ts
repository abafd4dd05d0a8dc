import { describe, expect, it } from 'vitest';
import {
  adverseEventSchema,
  eventOutcomes,
  isOpen,
  type Suspect,
} from '../../../../shared/adverse-events/adverse-event.ts';
import { pastReactions } from '../../../../shared/rules/past-reactions.ts';
import { eventInput } from '../../../support/follow-up-inputs.ts';

const { fields } = eventInput('019712a0-0000-7000-8000-000000000001');
const serum: Suspect = {
  kind: 'product',
  id: '019712a0-0000-7000-8000-000000000009',
  name: 'Serum',
  lot: 'A12',
};

describe('an adverse event', () => {
  it('goes on until it says recovered or fatal', () => {
    expect(eventOutcomes.filter((outcome) => isOpen({ outcome }))).toEqual([
      'unknown',
      'not-recovered',
      'recovering',
    ]);
  });

  it.each([
    [{ kind: 'other', words: ' ' }],
    [{ endedOn: '2026-11-17' }],
    [{ grade: 6 }],
    [{ grade: 0 }],
    [{ beganOn: '2026-02-30' }],
    [{ serious: { state: 'yes', reasons: ['boredom'] } }],
    [{ suspects: [{ ...serum, id: 'x' }] }],
  ])('is refused when impossible: %j', (change) => {
    expect(adverseEventSchema.safeParse({ ...fields, ...change }).success).toBe(false);
    expect(adverseEventSchema.safeParse(fields).success).toBe(true);
  });

  it('tells the rules about products which one gave a granuloma or a contact allergy, or that none was named', () => {
    expect(pastReactions([fields])).toEqual([]);
    expect(pastReactions([{ kind: 'granuloma', suspects: [] }])).toEqual([
      { kind: 'granuloma', product: null },
    ]);
    expect(pastReactions([{ kind: 'allergic-dermatitis', suspects: [serum] }])).toEqual([
      { kind: 'contact', product: serum.id },
    ]);
  });
});
