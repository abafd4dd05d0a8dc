import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandTyped, insertAt, offeredAt } from '../../../../shared/snippets/expand.ts';
import { type Snippet, snippetSchema } from '../../../../shared/snippets/snippet.ts';

const snippet = (abbreviation: string, text: string, more: Partial<Snippet> = {}): Snippet => ({
  id: `${abbreviation} ${text}`,
  revision: 1,
  shared: false,
  fields: [],
  abbreviation,
  text,
  ...more,
});
const offered = [snippet('tol', 'Tolerated well.'), snippet('tol', 'Of the practice', { shared: true })];
const typed = (before: string, after = '') => ({ text: before + after, caret: before.length });

describe('an abbreviation', () => {
  it('becomes its text when a space follows, wherever it stands', () => {
    expect(expandTyped(typed(';tol '), offered)).toEqual(typed('Tolerated well. '));
    expect(expandTyped(typed('Both sides. ;TOL ', 'Later'), offered)).toEqual(
      typed('Both sides. Tolerated well. ', 'Later'),
    );
    expect(expandTyped(typed('one\n;tol\n'), offered)).toEqual(typed('one\nTolerated well.\n'));
  });

  it.each([';tol', 'tol ', 'a;tol ', ';other ', '; tol ', ';tol  x ', ''])('is not found in “%s”', (text) => {
    expect(expandTyped(typed(text), offered)).toBeNull();
  });

  it('is not one where a text has none', () => {
    expect(expandTyped(typed('; '), [snippet('', 'Nothing')])).toBeNull();
  });

  it('never changes what stands before it or behind the caret', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({ minLength: 1 }), (before, after, text) => {
        const written = expandTyped(typed(`${before} ;x1 `, after), [snippet('x1', text)]);
        expect(written?.text).toBe(`${before} ${text} ${after}`);
        expect(written?.text.slice(written.caret)).toBe(after);
      }),
    );
  });

  it('leaves any other text alone', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.includes(';'));
        expect(expandTyped(typed(text), offered)).toBeNull();
      }),
    );
  });
});

describe('an insertion', () => {
  it('takes the place of what is selected, with a space between words', () => {
    expect(insertAt('Red and sore today', 8, 12, 'calm')).toEqual({ text: 'Red and calm today', caret: 12 });
    expect(insertAt('Red', 3, 3, 'Calm.')).toEqual({ text: 'Red Calm.', caret: 9 });
    expect(insertAt('', 0, 0, 'Calm.')).toEqual({ text: 'Calm.', caret: 5 });
    expect(insertAt('a.', 1, 1, 'b')).toEqual({ text: 'a b.', caret: 3 });
  });

  it('keeps every letter that was there', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.string({ minLength: 1 }), (text, at, words) => {
        const from = Math.min(at, text.length);
        const { text: after, caret } = insertAt(text, from, from, words);
        expect(after.startsWith(text.slice(0, from))).toBe(true);
        expect(after.endsWith(text.slice(from))).toBe(true);
        expect(after.slice(0, caret).endsWith(words)).toBe(true);
      }),
    );
  });
});

describe('what is offered at a field', () => {
  it('is what belongs to it or to every field, the own ones first', () => {
    const list = [
      snippet('p', 'practice', { shared: true }),
      snippet('n', 'note', { fields: ['session-note'] }),
      snippet('o', 'own'),
    ];
    expect(offeredAt(list, 'reason').map(({ text }) => text)).toEqual(['own', 'practice']);
    expect(offeredAt(list, 'session-note').map(({ text }) => text)).toEqual(['note', 'own', 'practice']);
  });
});

describe('a short text', () => {
  it.each([
    [{ abbreviation: 'a b' }, false],
    [{ abbreviation: ';a' }, false],
    [{ abbreviation: 'x'.repeat(21) }, false],
    [{ abbreviation: 'größe-2' }, true],
    [{ abbreviation: '' }, true],
    [{ text: ' \n ' }, false],
    [{ text: 'x'.repeat(1001) }, false],
    [{ text: 'a\ud800' }, false],
  ])('%j is taken: %s', (change, taken) => {
    const fields = { abbreviation: 'a', text: 'b', fields: [], ...change };
    expect(snippetSchema.safeParse(fields).success).toBe(taken);
  });
});
