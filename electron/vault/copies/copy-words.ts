import { randomInt } from 'node:crypto';
import { drawWords, wordsToChooseFrom } from '../../../shared/passphrase/suggest-words.ts';

/** Six words for one copy, 72 bits or more, drawn by the system's own source; the list is read when it is needed. */
export async function drawCopyWords(): Promise<string> {
  const { dictionary } = await import('@zxcvbn-ts/language-en');
  const words = wordsToChooseFrom(dictionary['commonWords-en'], dictionary['wikipedia-en']);
  return drawWords(words, 6, (below) => randomInt(below));
}
