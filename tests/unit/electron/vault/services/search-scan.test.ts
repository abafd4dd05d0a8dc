import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { expect, it } from 'vitest';
import { selectFoundTexts } from '../../../../../electron/vault/db/found-records.ts';
import { write } from '../../../../../electron/vault/db/run.ts';
import { putText, textMatch, typedOf, typedTexts } from '../../../../../electron/vault/db/texts.ts';
import { fold, hasUnspacedScript } from '../../../../../shared/text/fold.ts';
import { snippetOf } from '../../../../../shared/text/snippet.ts';
import { askedWords, indexedText } from '../../../../../shared/text/text-words.ts';
import { practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';

/** First and last letters of scripts that notes are written in; words of one script each, few letters so that they meet. */
const scripts: readonly (readonly [number, number])[] = [
  [0x61, 0x66], [0xe0, 0xe5], [0x41, 0x44], [0x161, 0x165], [0x3b1, 0x3b5], [0x3ac, 0x3af], [0x430, 0x434], [0x5d0, 0x5d3],
  [0x627, 0x62c], [0x915, 0x918], [0x985, 0x989], [0x10d0, 0x10d3], [0x561, 0x564], [0x1200, 0x1203], [0x30, 0x33],
  [0xe01, 0xe04], [0x4e00, 0x4e03], [0x3041, 0x3044], [0x30a2, 0x30a5], [0xac00, 0xac02], [0x1780, 0x1783],
]; // prettier-ignore

const word = fc
  .constantFrom(...scripts)
  .chain(([first, last]) =>
    fc.array(
      fc.integer({ min: first, max: last }).map((code) => String.fromCodePoint(code)),
      { minLength: 1, maxLength: 5 },
    ),
  )
  .map((letters) => letters.join(''));
const between = fc.constantFrom(' ', ', ', '\n', ' – ', '. ', '\u00a0', ' (');
const note = fc
  .array(fc.tuple(word, between), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join(''));
const query = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

/** The words; those of scripts without spaces that follow each other are one, since a break between them says nothing. */
const wordsOf = (text: string): readonly string[] => {
  const words: string[] = [];
  for (const word of fold(text).split(' ')) {
    const last = words.at(-1) ?? '';
    if (hasUnspacedScript(word) && hasUnspacedScript(last)) words[words.length - 1] = last + word;
    else words.push(word);
  }
  return words;
};

/** Reads every word: one begins with what is asked, or in a script without spaces has it anywhere. */
const scan = (text: string, asked: string): boolean => {
  const words = wordsOf(text);
  return fold(asked)
    .split(' ')
    .every((each) =>
      words.some((own) => (hasUnspacedScript(each) ? own.includes(each) : own.startsWith(each))),
    );
};

it('the index finds what a plain scan of the same notes finds, in any script', async () => {
  const { db } = workOf(await practiceAtWork()).vault;
  fc.assert(
    fc.property(
      fc.array(note, { minLength: 1, maxLength: 12 }),
      fc.array(query, { minLength: 1, maxLength: 8 }),
      (notes, queries) => {
        const patient = newId();
        const ids = notes.map(() => newId());
        write(db, (tx) => {
          tx.sqlite.exec(`delete from texts; insert into text_index (text_index) values ('delete-all')`);
          notes.forEach((text, index) =>
            putText(tx, {
              kind: 'screening',
              id: ids[index] ?? '',
              patient,
              at: 0,
              words: indexedText(text),
              who: '',
              typed: typedOf('', [text]),
              shown: '',
            }),
          );
        });
        for (const asked of queries) {
          const match = textMatch(askedWords(asked), true);
          const rows = selectFoundTexts(db, { match, before: null }, 100);
          const wanted = ids.filter((_id, index) => scan(notes[index] ?? '', asked));
          expect(rows.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted());
          // What is found is also shown: the snippet has a hit, and says nothing that is not in the note.
          for (const row of rows) {
            const text = notes[ids.indexOf(row.id)] ?? '';
            expect(typedTexts(row.typed)).toEqual({ title: '', texts: [text] });
            const parts = snippetOf([text], askedWords(asked));
            expect(parts.some(({ hit }) => hit)).toBe(true);
            const said = parts
              .map((part) => part.text)
              .join('')
              .replaceAll('…', '')
              .trim();
            expect(text.replaceAll(/\s+/gu, ' ')).toContain(said);
          }
        }
      },
    ),
    {
      numRuns: 60,
      // Two letters that a search finds across the space between them.
      examples: [[['\u0e03 \u0e02 a'], ['\u0e03\u0e02']]],
    },
  );
});
