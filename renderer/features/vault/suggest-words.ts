/** Words nobody wants to find in a suggestion. */
const unfit =
  /kill|dead|death|die[ds]|dying|murder|nazi|hitler|sex|rape|terror|cancer|bomb|gun|blood|nude|porn|drug|hell|damn|slave|racis|suicid|tortur|corpse|genital|breast|negro|lesb|stupid|idiot|coffin|grave|bastard|hooker|bitch|crap|pussy|cock|dick|boob/;

/** The words a suggestion is drawn from: 4 to 7 plain letters, common in speech and known to an encyclopaedia. */
export const wordsToChooseFrom = (
  spoken: readonly string[],
  written: readonly string[],
): readonly string[] => {
  const known = new Set(written);
  return spoken.filter((word) => /^[a-z]{4,7}$/.test(word) && known.has(word) && !unfit.test(word));
};

/** A whole number from 0 to `below` − 1, every one equally likely: draws beyond the last full round are thrown away. */
export const fairNumber = (below: number, draw: () => number = random32): number => {
  const limit = Math.floor(2 ** 32 / below) * below;
  let drawn = draw();
  while (drawn >= limit) drawn = draw();
  return drawn % below;
};

const random32 = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/** `count` words of the list, drawn independently; with 4096 words or more, five are 60 bits or more. */
export const drawWords = (words: readonly string[], count: number, draw = fairNumber): string =>
  Array.from({ length: count }, () => words[draw(words.length)]).join(' ');

/** Five words for a passphrase; the list is read only when somebody asks for them. */
export const suggestFiveWords = async (): Promise<string> => {
  const { dictionary } = await import('@zxcvbn-ts/language-en');
  return drawWords(wordsToChooseFrom(dictionary['commonWords-en'], dictionary['wikipedia-en']), 5);
};
