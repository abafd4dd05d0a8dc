import { describe, expect, it } from 'vitest';
import { isNameOf, nameIn } from '../../../../shared/erasures/erasure.ts';

const patient = { family: 'Okonkwo-Łindqvist', given: 'Adaeze Marguerite' };

describe('the name that is typed before an erasure', () => {
  it.each([
    'Adaeze Marguerite Okonkwo-Łindqvist',
    'okonkwo lindqvist, adaeze marguerite',
    ' OKONKWO-LINDQVIST  Adaeze Marguerite ',
  ])('is the patient’s: %s', (typed) => expect(isNameOf(typed, patient)).toBe(true));
  it.each([
    '',
    'Adaeze',
    'Okonkwo-Lindqvist',
    'Adaeze Marguerite Okonkwo',
    'Adaeze Adaeze Marguerite Okonkwo Lindqvist',
  ])('is not: %s', (typed) => expect(isNameOf(typed, patient)).toBe(false));
  it('is never an empty one', () => expect(isNameOf('', { family: '', given: '' })).toBe(false));
});

describe('a decision that names the patient', () => {
  it('is told by the word', () => {
    expect(nameIn('Mrs OKONKWO asked for it', patient)).toBe('okonkwo');
    expect(nameIn('asked by letter', patient)).toBeUndefined();
    expect(nameIn('a b', { family: 'A', given: 'Bea' })).toBeUndefined();
  });
});
