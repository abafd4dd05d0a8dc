import { drawWords, wordsToChooseFrom } from '../../../shared/passphrase/suggest-words.ts';

/** A whole number from 0 to `below` − 1, every one equally likely: draws beyond the last full round are thrown away. */
export const fairNumber = (below: number, draw: () => number = random32): number => {
  const limit = Math.floor(2 ** 32 / below) * below;
  let drawn = draw();
  while (drawn >= limit) drawn = draw();
  return drawn % below;
};

const random32 = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/** Five words for a passphrase; the list is read only when somebody asks for them. */
export const suggestFiveWords = async (): Promise<string> => {
  const { dictionary } = await import('@zxcvbn-ts/language-en');
  return drawWords(
    wordsToChooseFrom(dictionary['commonWords-en'], dictionary['wikipedia-en']),
    5,
    fairNumber,
  );
};
