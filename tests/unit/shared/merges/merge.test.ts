import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chosenFields,
  differingFields,
  fieldsAfterUndo,
  fieldsOf,
  mergedFields,
} from '../../../../shared/merges/merge.ts';
import { type PatientFields, patientSchema } from '../../../../shared/patients/patient.ts';

const fields = (change: Partial<PatientFields> = {}): PatientFields => ({
  family: 'Okonkwo',
  given: 'Adaeze',
  born: '1991-03-04',
  phone: '07700 900143',
  email: '',
  address: '',
  skinType: 'v',
  allergies: { state: 'none', items: [] },
  note: '',
  shape: 'average',
  ...change,
});

const some = fc.record({
  phone: fc.constantFrom('', '07700 900143', '01904 496 0172'),
  email: fc.constantFrom('', 'a@example.org'),
  note: fc.constantFrom('', 'Prefers mornings'),
});
const anyFields = some.map(fields);

describe('the details of two charts', () => {
  it('are every detail of a patient', () => {
    expect([...mergedFields].toSorted()).toEqual(Object.keys(patientSchema.shape).toSorted());
    expect(fieldsOf(fields())).toEqual(fields());
  });

  it('are chosen one by one', () => {
    const [kept, other] = [fields(), fields({ phone: '', email: 'a@example.org', skinType: 'iv' })];
    expect(differingFields(kept, other)).toEqual(['phone', 'email', 'skinType']);
    expect(chosenFields(kept, other, new Set(['email']))).toEqual(fields({ email: 'a@example.org' }));
  });

  it('go back to what they were when a merge is undone, except what was changed since', () => {
    fc.assert(
      fc.property(anyFields, anyFields, anyFields, (before, chosen, now) => {
        expect(fieldsAfterUndo(before, chosen, chosen)).toEqual(before);
        const after = fieldsAfterUndo(before, chosen, now);
        for (const field of mergedFields)
          expect(after[field]).toEqual(
            JSON.stringify(now[field]) === JSON.stringify(chosen[field]) ? before[field] : now[field],
          );
      }),
    );
  });
});
