import { expect, it } from 'vitest';
import { patientWords, wordsAsked } from '../../../../../electron/vault/patient-words.ts';
import { searchPatientList } from '../../../../../electron/vault/services/patients.ts';
import { patientInput } from '../../../../support/vault-at-work.ts';
import { allPayloads } from '../../../../support/script-payloads.ts';
import { seeded } from '../../../../support/seeded.ts';
import { withPeople } from './with-people.ts';
import { wholeForm } from '../../../../support/whole-form.ts';

const seed = Number(process.env['STRIA_SEED'] ?? 20_261_120);
const asked = wholeForm ? 5000 : 500;

const families = [
  'Near',
  'And',
  'Or',
  'Not',
  'Words',
  'Col',
  'O’Brien',
  'Al-Hashimi',
  'Łęcki',
  '田中',
  'null',
];
const signs = [
  '"',
  '""',
  '*',
  '^',
  '(',
  ')',
  '{',
  '}',
  ':',
  '+',
  '-',
  '%',
  '_',
  "'",
  ';',
  '--',
  '\\',
  '\u202e',
];
const language = [
  'OR',
  'AND',
  'NOT',
  'NEAR(',
  'NEAR/2',
  'words:',
  'rowid:',
  '{words}:',
  'or*',
  '^near',
  '"near',
];

it(`51 whatever is typed, the search finds what a plain scan of every name finds (seed ${seed})`, async () => {
  const random = seeded(seed);
  const anyOf = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const names = [...families, ...allPayloads.slice(0, 60)];
  const people = names.map((family) => ({ family, given: anyOf(families), email: '' }));
  const work = await withPeople(people);
  const everybody = searchPatientList(work, { query: '', after: null, limit: 200 });
  if (!everybody.ok) throw new Error(everybody.error.code);
  const words = new Map(
    everybody.value.rows.map((row) => {
      const { fields } = patientInput({ family: row.family, given: row.given, phone: '' });
      return [row.id, patientWords(fields, row.number).split(' ')];
    }),
  );
  expect(words.size).toBe(people.length);
  const scan = (query: string): string[] => {
    const groups = wordsAsked(query);
    const matches = (own: readonly string[]): boolean =>
      groups.every((forms) => forms.some((form) => own.some((word) => word.startsWith(form))));
    return groups.length === 0 ? [] : [...words].filter(([, own]) => matches(own)).map(([id]) => id);
  };
  let found = 0;
  for (let count = 0; count < asked; count += 1) {
    const beginning = anyOf(names).slice(0, 1 + Math.floor(random() * 12));
    const parts = [beginning, anyOf(signs), anyOf(language), anyOf(families), anyOf(signs)];
    const query = parts.filter(() => random() < 0.5).join(random() < 0.5 ? ' ' : '');
    if (query.trim() === '' || !query.isWellFormed()) continue;
    const answer = searchPatientList(work, { query, after: null, limit: 200 });
    const ids = answer.ok ? answer.value.rows.map(({ id }) => id).toSorted() : answer.error;
    expect(ids, JSON.stringify(query)).toEqual(scan(query).toSorted());
    if (answer.ok) found += answer.value.rows.length;
  }
  expect(found).toBeGreaterThan(asked / 4);
});
