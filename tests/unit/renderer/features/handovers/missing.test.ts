import { expect, it } from 'vitest';
import { missingIn } from '../../../../../renderer/features/handovers/missing.ts';
import { addendumDraft } from '../../../../../shared/consents/fresh-draft.ts';
import type { PatientForm } from '../../../../../shared/consents/patient-form.ts';

const clause = { ask: 'I will drink water.', hash: '0'.repeat(64) };
const form: PatientForm = {
  practice: 'Halden',
  patient: { id: 'p', family: 'Okonkwo', given: 'Ada', born: '1991-03-04' },
  addendum: false,
  kind: 'treatment',
  lead: [],
  planned: [],
  text: [],
  language: 'en',
  languages: ['en'],
  changes: null,
  agreement: '',
  statements: [],
  clauses: [
    { ...clause, name: 'water', tick: 'required' },
    { ...clause, name: 'letter', tick: 'optional' },
  ],
  photos: [],
  needsGuardian: false,
  guardian: null,
  initials: false,
  pages: ['sentences', 'decision'],
};
const start: Parameters<typeof addendumDraft>[1] = {
  from: null,
  areas: [],
  depth: '',
  device: null,
  sessions: '',
  productClasses: [],
  template: { id: 'consent-striae', language: 'en' },
};
const draft = { ...addendumDraft('c', start, '2026-11-20', 1), patientTypedName: 'Ada Okonkwo' };

it('asks for a clause that has to be ticked to agree, and leaves the others to the patient', () => {
  expect(missingIn(form, draft)).toEqual(['statements']);
  expect(missingIn(form, { ...draft, clauses: { letter: true } })).toEqual(['statements']);
  expect(missingIn(form, { ...draft, clauses: { water: true } })).toEqual([]);
});
