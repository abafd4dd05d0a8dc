import { expect, it } from 'vitest';
import { firstPageMissing, missingIn } from '../../../../../renderer/features/handovers/missing.ts';
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

it('turns back to the first page without initials, and asks for none beside a typed name', () => {
  const wanted: PatientForm = { ...form, clauses: [], initials: true, pages: ['scope', 'text', 'decision'] };
  const ink = [{ points: [0, 1, 2, 3, 4].map((step) => ({ x: step * 30, y: 5, t: step, p: 0.5 })) }];
  const page = (name: 'scope' | 'text', initials = ink) => ({
    page: name,
    readMs: 1,
    reachedEnd: true,
    initials,
  });
  const filled = addendumDraft('c', start, '2026-11-20', 1);
  const first = (part: Partial<typeof filled>): readonly [boolean, number] => {
    const missing = missingIn(wanted, { ...filled, ...part });
    return [missing.includes('initials'), firstPageMissing(wanted, { ...filled, ...part }, missing)];
  };
  expect(first({})).toEqual([true, 0]);
  expect(first({ pages: [page('scope')] })).toEqual([true, 1]);
  expect(first({ pages: [page('scope', []), page('text')] })).toEqual([true, 0]);
  expect(first({ pages: [page('scope'), page('text')] })).toEqual([false, -1]);
  expect(first({ patientTypedName: 'Ada Okonkwo' })).toEqual([false, -1]);
});
