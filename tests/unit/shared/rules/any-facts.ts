import fc from 'fast-check';
import type { Facts } from '../../../../shared/rules/facts.ts';
import { cases } from './cases/all.ts';

const variants = Object.values(cases).flatMap((rows) => rows.map(([facts]) => facts));

/** Facts put together from the parts of all cases, so that many rules speak at once. */
export const anyFacts: fc.Arbitrary<Facts> = fc
  .tuple(fc.constantFrom(...variants), fc.constantFrom(...variants), fc.constantFrom(...variants))
  .map(([a, b, c]) => ({
    ...a,
    session: b.session,
    consent: b.consent,
    screening: c.screening,
    patient: c.patient,
  }));
