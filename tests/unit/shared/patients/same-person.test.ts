import { expect, it } from 'vitest';
import { possibleDuplicates, samePerson } from '../../../../shared/patients/same-person.ts';

const born = '1990-02-28';
const person = { family: "O'Brien", given: 'Zoë', born };

it.each([
  [{ family: 'OBRIEN', given: 'Zoe', born }, true],
  [{ family: 'Zoe', given: 'O’Brien', born }, true],
  [{ family: 'OBrien', given: 'Zoe', born: '1990-02-27' }, false],
  [{ family: 'OBrien', given: 'Zoe Ann', born }, false],
])('%j', (other, same) => {
  expect(samePerson(person, other)).toBe(same);
  expect(samePerson(other, person)).toBe(same);
  expect(possibleDuplicates(person, [other])).toEqual(same ? [other] : []);
});
