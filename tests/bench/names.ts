import { between, type Random, seeded } from './random.ts';

const syllables =
  'ba be bi bo bra ca ce chi co da de di do el en er fa fe fi ga ge gi ha he hi is ja jo ka ke ki la le li lo lu ma me mi mo na ne ni no pa pe pi ra re ri ro sa se si so ta te ti to va ve vi wa ya yo za ze zi'.split(
    ' ',
  );

const wordOf = (random: Random, least: number, most: number): string =>
  Array.from(
    { length: between(random, least, most) },
    () => syllables[Math.floor(random() * syllables.length)],
  ).join('');

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const distinct = (seed: number, count: number, least: number, most: number): readonly string[] => {
  const random = seeded(seed);
  const found = new Set<string>();
  while (found.size < count) found.add(capital(wordOf(random, least, most)));
  return [...found];
};

/** Given names, common ones first. */
export const givenNames = distinct(11, 900, 2, 3);
/** Family names, common ones first. */
export const familyNames = distinct(12, 6000, 2, 4);
const words = distinct(13, 3000, 1, 4).map((word) => word.toLowerCase());

/** One word of the notes, the first ones far more often. */
export const noteWord = (random: Random): string =>
  words[Math.floor(random() * random() * words.length)] ?? '';

/** A made-up note of about so many characters. */
export function note(random: Random, characters: number): string {
  let text = '';
  while (text.length < characters) {
    text += `${text === '' ? '' : ' '}${noteWord(random)}`;
    if (random() < 0.08) text += '.';
  }
  return text;
}
