import { expect, it } from 'vitest';
import { shortNames } from '../../../../../renderer/features/clocks/short-names.ts';

const whom = (patient: string, given: string, family: string) => ({ patient, given, family });
const namesOf = (...people: readonly ReturnType<typeof whom>[]): readonly string[] => [
  ...shortNames(people).values(),
];

it('says initials, also of two clocks on one patient', () => {
  expect(namesOf(whom('a', 'Ada', 'Okonkwo'), whom('a', 'Ada', 'Okonkwo'), whom('b', '', 'Li'))).toEqual([
    'A.O.',
    'L.',
  ]);
});

it('takes as many letters as tell two patients apart, and leaves the others as they are', () => {
  expect(namesOf(whom('a', 'Ada', 'Okonkwo'), whom('b', 'Anna', 'Oberg'), whom('c', 'Liv', 'Berg'))).toEqual([
    'Ad.O.',
    'An.O.',
    'L.B.',
  ]);
  expect(namesOf(whom('a', 'Anna', 'Berg'), whom('b', 'Anna', 'Bohr'))).toEqual(['A.Be.', 'A.Bo.']);
  expect(namesOf(whom('a', 'Anna', 'Berg'), whom('b', 'Anne', 'Berg'))).toEqual(['Anna.B.', 'Anne.B.']);
});

it('says initials alone of two who are called the same', () => {
  expect(namesOf(whom('a', 'Maximiliana', 'Okonkwo'), whom('b', 'Maximiliana', 'Okonkwo'))).toEqual([
    'M.O.',
    'M.O.',
  ]);
});
