import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../shared/text/fold.ts';
import { haveWordInCommon, nameWords } from '../../../../shared/text/look-alike.ts';

const shareWord = (one: string, other: string): boolean => haveWordInCommon(nameWords(one), nameWords(other));

/** Names as people have them, by script, no word of them twice. */
const names: Readonly<Record<string, string>> = {
  latin:
    'Ali All Ilia Lila Mila Nilla Elin Ellin Nell Neil Bill Bil Anna Arma Hanna Clara Dara Ida Lda Olga Oiga McIntyre Vivian Wivian Zoë Łęcki Şahin Nguyễn Ærø Çelik',
  cyrillic: 'Анна Ольга Вера Нина Сара Роман Тома Ирина Іван Їжак Наум Хо Ро Со Но Ко То Зоя Ёлкин Юсупова',
  greek: 'Άννα Νίκος ΝΙΚΗ Ηρώ Ρέα Ζωή Χαρά Τάσος Όλγα Μαρία Ίρις Γιώργος Βάγια Κώστας Ευα Ιώ',
  armenian: 'Անի Օհան Սոնա Տիգրան Հասմիկ Ցողիկ',
};
const words = Object.values(names).flatMap((list) => list.split(' '));

describe('57 look-alike names', () => {
  it.each([
    ['Anna', 'Аnna'],
    ['Anna', 'Annа'],
    ['ANNA', 'АΝΝА'],
    ['Peter', 'Реtеr'],
    ['Hope', 'Норе'],
    ['Victor', 'Vісtоr'],
    ['Olivia', '0l1v1a'],
    ['Zoe', 'Ζοё'],
    ['Susan', 'Ѕսѕаn'],
    ['Georgina', 'ɢeorɡinɑ'],
    ['Maria Lopez', 'Jane Lоpez'],
    ['Anna', 'A\u200dn\u00adn\ufeffa'],
    ['Maria', 'Ma\u115fria'],
    ['𝐀𝐧𝐧𝐚', 'Аnna'],
  ])('57 %s and %s look the same', (one, other) => {
    expect(shareWord(one, other)).toBe(true);
    expect(shareWord(other, one)).toBe(true);
  });

  it('57 what is written differently in one script stays different, whichever two names are taken', () => {
    const lists = Object.values(names).map((list) => list.split(' '));
    for (const list of lists) {
      for (const one of list) {
        for (const other of list)
          expect(shareWord(one, other), `${one} ${other}`).toBe(fold(one) === fold(other));
      }
    }
  });

  it('57 a name of another script is only found where all of its letters look the same', () => {
    const found = words.flatMap((one) =>
      words.filter((other) => one < other && shareWord(one, other)).map((other) => `${one} ${other}`),
    );
    expect(found.toSorted()).toEqual([]);
  });

  it('57 what shares a folded word shares a word, and nothing depends on which is first', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom(...words));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const folded = new Set(fold(one).split(' ').filter(Boolean));
        if (
          fold(other)
            .split(' ')
            .some((word) => folded.has(word))
        )
          expect(shareWord(one, other)).toBe(true);
        expect(shareWord(one, other)).toBe(shareWord(other, one));
      }),
      { numRuns: 300 },
    );
  });

  it('57 random words of plain Latin letters share one only when they are the same', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdeilmnoOIL'), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(shareWord(one, other)).toBe(fold(one) === fold(other));
      }),
      { numRuns: 2000 },
    );
  });

  it('nothing shares a word with nothing', () => {
    for (const text of ['', ' - ', '\u3164', '🙂']) expect(shareWord(text, text)).toBe(false);
    expect(shareWord('10', 'Lo')).toBe(false);
    expect(shareWord('山田', '山本')).toBe(false);
  });
});
