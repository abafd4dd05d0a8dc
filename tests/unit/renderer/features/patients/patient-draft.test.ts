import { describe, expect, it } from 'vitest';
import type { Patient } from '../../../../../shared/patients/patient.ts';
import {
  allergiesOf,
  bornOf,
  draftOfPatient,
  emptyPatient,
  patientDraftSchema,
  readPatient,
} from '../../../../../renderer/features/patients/patient-draft.ts';

const today = '2026-11-20';
const filled = { ...emptyPatient, family: ' Nguyễn ', given: 'Thị Minh Anh', born: '2.2.1998' };

const problems = (draft: typeof filled): Record<string, string> => {
  const read = readPatient(draft, today);
  return read.ok ? {} : Object.fromEntries(read.problems);
};

describe('patient draft', () => {
  it('reads a filled form, names trimmed and the date day first', () => {
    const read = readPatient(filled, today);
    expect(read.ok && read.fields).toMatchObject({
      family: 'Nguyễn',
      given: 'Thị Minh Anh',
      born: '1998-02-02',
    });
  });

  it('asks for a name only when both are missing', () => {
    expect(problems({ ...filled, family: ' ', given: '' })).toEqual({ family: 'no-name' });
    expect(problems({ ...filled, family: '' })).toEqual({});
    expect(problems({ ...filled, given: '' })).toEqual({});
  });

  it('tells a missing, an impossible and a future date of birth apart', () => {
    expect(problems({ ...filled, born: '' })).toEqual({ born: 'no-born' });
    expect(problems({ ...filled, born: '30.2.1998' })).toEqual({ born: 'not-a-date' });
    expect(problems({ ...filled, born: '21.11.2026' })).toEqual({ born: 'future' });
    expect(problems({ ...filled, born: '20.11.2026' })).toEqual({});
    expect(bornOf({ ...filled, born: '1998' }, today)).toBeNull();
  });

  it('keeps an allergy that was typed and not added, once', () => {
    const draft = {
      ...filled,
      allergyState: 'some' as const,
      allergies: ['latex'],
      allergyTyped: ' nickel ',
    };
    expect(allergiesOf(draft)).toEqual(['latex', 'nickel']);
    expect(allergiesOf({ ...draft, allergyTyped: 'latex' })).toEqual(['latex']);
    const read = readPatient(draft, today);
    expect(read.ok && read.fields.allergies).toEqual({ state: 'some', items: ['latex', 'nickel'] });
  });

  it('keeps not asked, none and some apart', () => {
    expect(problems({ ...filled, allergyState: 'some' })).toEqual({ allergies: 'no-allergy' });
    const read = readPatient({ ...filled, allergyState: 'none', allergies: ['latex'] }, today);
    expect(read.ok && read.fields.allergies).toEqual({ state: 'none', items: [] });
  });

  it('names a field that is too long or has a line break', () => {
    expect(problems({ ...filled, phone: '1'.repeat(61) })).toEqual({ phone: 'too_big' });
    expect(problems({ ...filled, email: 'a\nb' })).toEqual({ email: 'text.not-one-line' });
  });

  it('gives a registered patient back unchanged, also through a stored draft', () => {
    const patient: Patient = {
      id: '01a1f95f-2688-7000-8000-000000000002',
      number: '00017',
      revision: 3,
      family: 'Weiß',
      given: 'Jörg',
      born: '1970-06-06',
      phone: '030 1',
      email: 'j@example.org',
      address: 'Am Platz 1\nKöln',
      skinType: 'ii',
      allergies: { state: 'some', items: ['latex'] },
      note: 'left-handed',
      shape: 'curvy',
    };
    const stored = patientDraftSchema.parse(JSON.parse(JSON.stringify(draftOfPatient(patient))));
    const { id: _id, number: _number, revision, ...fields } = patient;
    const read = readPatient(stored, today);
    expect(stored.revision).toBe(revision);
    expect(read.ok && read.fields).toEqual(fields);
  });
});
