import { expect, it } from 'vitest';
import { joinLines } from '../../../../shared/text/join-lines.ts';
import { callsIn, patternsIn, productSources } from '../../../support/product-sources.ts';

/** They read HTML that this program made, in which the angle brackets of what was typed are written as entities. */
const ofOwnHtml: readonly string[] = [
  'electron/vault/copies/copy-page.ts /<article>([\\s\\S]*)<\\/article>([\\s\\S]*)<\\/main>/',
  'electron/vault/documents/html.ts /\\s*\\n\\s*/g',
  'electron/vault/documents/keep-whole.ts /<(svg|style)\\b[^]*?<\\/\\1>|>[^<]+(?=<)/g',
  'electron/vault/searched-texts.ts /<[^>]*>/gu',
];

/** Put together when they are used: each is listed, so that a new one is looked at. */
const composed: readonly string[] = [
  'electron/security/addons.ts',
  'electron/vault/documents/blank-document.ts',
  'electron/vault/documents/fingerprint.ts',
  'electron/vault/documents/keep-whole.ts',
  'electron/vault/documents/logo.ts',
  'electron/vault/documents/template-blocks.ts',
  'electron/vault/keys/keyring-format.ts',
  'shared/backups/manifest.ts',
  'shared/text/fold.ts',
  'shared/text/snippet.ts',
];

const patterns = productSources().flatMap((path) =>
  patternsIn(path)
    .filter(({ source }) => /[*+]|\{\d+,\d*\}/.test(source)) // one without repetition reads a fixed length
    .map((pattern) => [`${path} ${String(pattern)}`, pattern] as const),
);

/** The plain texts of a pattern between its signs: what has to stand before a part that repeats. */
const textsOf = ({ source }: RegExp): readonly string[] => [
  ...new Set(
    source
      .split(/\\[a-zA-Z](?:\{[^}]*\})?|\[(?:\\.|[^\]\\])*\]|[(){}|^$?*+.:=!\\]+/)
      .filter((text) => text !== ''),
  ),
];

const usual = ['a', '1', ' ', '\n', '-', '.', ',', '<', '{', '"', '田'];
const ends = ['', '!'];

/** Lengths that tell growth: 2 to the 24th steps, or 1.3 to the 64th, are felt at once, and so are 8192 squared; 8192 are not. */
const lengths = [24, 32, 64, 8192];
/** Time of this thread that no pattern may take for them, ms: many times what growth with the text takes. */
const most = 8;

/** What a pattern takes for a whole text, ms of this thread, whatever else the computer does: the least of three. */
const timeOf = (pattern: RegExp, text: string): number => {
  const once = (): number => {
    const before = process.threadCpuUsage();
    if (pattern.global) text.replaceAll(pattern, 'x');
    else pattern.test(text);
    return process.threadCpuUsage(before).user / 1000;
  };
  const first = once();
  return first < most ? first : Math.min(first, once(), once());
};

/** The first text that a pattern takes too long for, and how long; undefined where it takes as long as the text is. */
const runaway = (pattern: RegExp): string | undefined => {
  const texts = textsOf(pattern).slice(0, 4);
  const singles = [...new Set([...texts.join('').slice(0, 8), ...usual])];
  for (const head of ['', ...texts])
    for (const part of [...singles, ...texts.filter((text) => text.length > 1)])
      for (const end of ends)
        for (const length of lengths) {
          const text = head + part.repeat(Math.ceil(length / part.length)) + end;
          const took = timeOf(pattern, text);
          if (took >= most) return `${JSON.stringify([head, part, end])} × ${length}: ${took.toFixed(0)} ms`;
        }
  return undefined;
};

it('52 no pattern of the program takes longer than the text is long', () => {
  expect(patterns.length).toBeGreaterThan(100);
  const found = patterns.flatMap(([name, pattern]) => {
    const text = runaway(pattern);
    return text === undefined || ofOwnHtml.includes(name) ? [] : [`${name}: ${text}`];
  });
  expect(found).toEqual([]);
}, 120_000);

it('52 a pattern that does is found', () => {
  for (const pattern of [/(a+)+$/, /\s*\n\s*/g, /^(?:a|aa)+$/, /[.\s]+$/])
    expect(runaway(pattern), String(pattern)).toBeDefined();
});

it('52 patterns that are put together are known', () => {
  const made = productSources().flatMap((path) =>
    callsIn(path)
      .filter(({ name }) => name === 'RegExp')
      .map(() => path),
  );
  expect([...new Set(made)].toSorted()).toEqual(composed);
  const names: readonly string[] = patterns.map(([name]) => name);
  expect(ofOwnHtml.filter((name) => !names.includes(name))).toEqual([]);
});

it('joins lines as they were joined before', () => {
  expect(joinLines(' a \n\n\t b\r\nc\n', ', ')).toBe(' a, b, c, ');
  expect(joinLines('\n a', ' ')).toBe(' a');
  expect(joinLines('a  b', ' ')).toBe('a  b');
});
