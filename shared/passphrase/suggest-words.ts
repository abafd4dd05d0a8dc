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

/** `count` words of the list, drawn independently by `draw` (a fair number below its argument); 4096 words give 12 bits each. */
export const drawWords = (words: readonly string[], count: number, draw: (below: number) => number): string =>
  Array.from({ length: count }, () => words[draw(words.length)]).join(' ');
