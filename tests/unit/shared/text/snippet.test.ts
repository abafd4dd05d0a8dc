import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markHits, snippetOf } from '../../../../shared/text/snippet.ts';
import { askedWords, indexedText } from '../../../../shared/text/text-words.ts';

const hits = (text: string, query: string): readonly string[] =>
  markHits(text, askedWords(query))
    .filter(({ hit }) => hit)
    .map((part) => part.text);

describe('a snippet', () => {
  it('marks the beginnings of words, accents and case aside', () => {
    expect(hits('Rötung an der Flanke, leichte Rötung', 'rot')).toEqual(['Röt', 'Röt']);
    expect(hits('kein Brot', 'rot')).toEqual([]);
    expect(hits('O’Brien and o’brien', "O'BRI")).toEqual(['O’Bri', 'o’bri']);
    expect(hits('美咲田中', '咲田')).toEqual(['咲田']);
    expect(hits('Straße', 'stras')).toEqual(['Straß']);
  });

  it('shows the words around the first hit and says where it was cut', () => {
    const long = `${'before '.repeat(60)}needle ${'after '.repeat(60)}`;
    const text = snippetOf(['nothing here', long], askedWords('needle'))
      .map((part) => part.text)
      .join('');
    expect(text).toMatch(/^… before .*before needle after .* …$/u);
    expect(text.length).toBeLessThan(260);
    expect(snippetOf(['nothing here'], askedWords('needle'))).toEqual([]);
    expect(snippetOf(['a\nb needle'], askedWords('needle')).map((part) => part.text)).toEqual([
      'a b ',
      'needle',
    ]);
  });

  it('is the same in plain text as in text with one other letter in it', () => {
    const signs = fc.constantFrom('a', 'B', '1', ' ', ' ', '-', '(', '\n', '…');
    const text = fc.string({ unit: signs, maxLength: 50 });
    const query = fc.string({ unit: fc.constantFrom('a', 'b', '1', ' '), minLength: 1, maxLength: 6 });
    const shown = (parts: ReturnType<typeof markHits>): string =>
      parts.map((part) => (part.hit ? `[${part.text}]` : part.text)).join('');
    fc.assert(
      fc.property(text, query, (plain, words) => {
        const asked = askedWords(words);
        expect(shown(markHits(`${plain} é`, asked))).toBe(`${shown(markHits(plain, asked))} é`);
        const found = shown(snippetOf([plain], asked));
        const beside = shown(snippetOf([`${plain} é`], asked));
        expect(beside.replace(/ ?é$/u, '')).toBe(found);
      }),
      { numRuns: 3000 },
    );
  });

  it('is indexed in pieces: letters alone where a script has no spaces', () => {
    expect(indexedText('Tag 第2回テスト, ok')).toBe('tag 第 2 回 テ ス ト ok');
    expect(askedWords('第2 ok')).toEqual([['第', '2'], ['ok']]);
  });
});
