import { fold } from './fold.ts';

/**
 * Letters of Cyrillic, Greek, Armenian and Latin that look like a plain Latin one, after Unicode UTS #39
 * (https://www.unicode.org/reports/tr39, confusables.txt 15.0.0); beside them the small letters that have the shape of
 * such a capital, and Latin small capitals. One line a letter: what it looks like, then which do.
 */
const lines = `
a АаΑαɑᴀ
b ВвΒЬьʙ
c СсϹϲᴄ
d ԁᴅ
e ЕеΕҽᴇ
f Ϝք
g Ԍցɡɢ
h НнΗһհʜ
i ΙιІіӀӏɩɪ
j ЈјͿϳᴊ
k КкΚκᴋ
l ʟǀ
m МмΜϺᴍ
n Νηոռɴ
o ОоΟοσՕօᴏ
p РрΡρϱᴘ
q ԛգզ
r гʀ
s ЅѕՏꜱ
t ТтΤτᴛ
u υՍսᴜ
v Ѵѵνᴠ
w Ԝԝѡաᴡ
x ХхΧχ
y УуΥγϒҮүʏ
z Ζᴢ`;
const looks = new Map(
  lines
    .trim()
    .split('\n')
    .flatMap((line) => Array.from(line.slice(2), (letter) => [letter, line.charAt(0)] as const)),
);
/** Letters that nothing is drawn for, such as the Hangul fillers, and all else that is passed over in drawing. */
const undrawn = /\p{Default_Ignorable_Code_Point}/gu;
const letterOrDigit = /[\p{L}\p{N}]/gu;
const scripts: readonly RegExp[] = [
  /^[[\p{Script=Latin}\p{M}]--[ɑᴀʙᴄᴅᴇɡɢʜɩɪᴊᴋʟǀᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ]]+$/v,
  /^[\p{Script=Cyrillic}\p{M}]+$/v,
  /^[\p{Script=Greek}\p{M}]+$/v,
  /^[\p{Script=Armenian}\p{M}]+$/v,
];

/** A word of a name, ready to be compared. */
export interface NameWord {
  readonly written: string;
  /** As it looks in Latin letters; i, l and 1 are one, and so are o and 0. */
  readonly look: string;
  /** The script that all of it is in; undefined for a mixture, digits among letters, and every other script. */
  readonly script: RegExp | undefined;
}

function inLatin(letter: string): string {
  const [base = '', ...marks] = letter.normalize('NFKD');
  return [looks.get(base) ?? base, ...marks].join('');
}

/** The words of a name; for one that is compared with many. */
export function nameWords(text: string): readonly NameWord[] {
  const drawn = text.replace(undrawn, '');
  const latin = fold(drawn.replace(letterOrDigit, inLatin)).split(' ');
  return fold(drawn)
    .split(' ')
    .map((written, index) => ({
      written,
      look: /\p{L}/u.test(written)
        ? (latin[index] ?? '').replaceAll('0', 'o').replaceAll(/[1i]/g, 'l')
        : written,
      script: scripts.find((script) => script.test(written)),
    }))
    .filter(({ written }) => written !== '');
}

/**
 * Whether two names have a word in common: the same when folded, or one that looks the same in letters of another
 * script, in a mixture of scripts, or with digits for letters. Words of one script are only compared as they are
 * written: Ali and All are two people. Invisible signs inside a word change nothing.
 */
export const haveWordInCommon = (one: readonly NameWord[], other: readonly NameWord[]): boolean =>
  one.some(({ written, look, script }) =>
    other.some(
      (word) =>
        word.written === written || ((script === undefined || word.script !== script) && word.look === look),
    ),
  );
