import { describe, expect, test } from 'vitest';
import { renderSheet, type SheetDocument } from '../../../../../electron/vault/documents/sheet-document.ts';
import { hostileTexts } from './hostile-texts.ts';
import { readingOf } from './document-text.ts';
import { fullFields, patient, practice, sealed, timeZone } from './sample-facts.ts';

const facts: SheetDocument = {
  practice,
  patient,
  date: '2026-11-29',
  number: '01187-4-K',
  ordinal: 4,
  course: 'Session 2 of 4 under the consent signed 20-Nov-2026.',
  alerts: { allergies: 'Latex', stops: ['Pregnant'], cautions: ['Diabetes'] },
  zones: [
    {
      id: 'zone',
      patient: 'patient',
      revision: 1,
      at: 0,
      ended: null,
      kind: 'mole',
      words: 'Flat, brown',
      region: 'abdomen-lower',
      side: 'right',
      view: 'front',
      x: 420,
      y: 310,
      sizeMm: 4,
    },
  ],
  last: { session: sealed, on: '2026-11-20' },
  screenedOn: '2026-11-20',
  filled: null,
  timeZone,
};
const blank: SheetDocument = {
  ...facts,
  patient: null,
  number: null,
  ordinal: null,
  course: '',
  alerts: null,
  zones: [],
  last: null,
  screenedOn: null,
};
const reading = (change: Partial<SheetDocument> = {}): string =>
  readingOf(renderSheet({ ...facts, ...change }).html);
const ticked = (html: string): number => html.match(/M3 6\.2/g)?.length ?? 0;
const circled = (html: string): readonly string[] =>
  [...html.matchAll(/class="code-on">([^<]*)</g)].map(([, code]) => code ?? '');

describe('a sheet to write on', () => {
  test.each([
    'Printed 29-Nov-2026',
    'OKONKWO-LINDQVIST , Adaeze',
    'no. 01187',
    'Treatment sheet, session 4 Session 2 of 4 under the consent signed 20-Nov-2026.',
    'Sheet 01187-4-K',
    'Allergies Latex',
    'Stops Pregnant',
    'Cautions Diabetes',
    'Last time, session 3 of 20-Nov-2026: Flank, right not recorded; Hip, right 1.25 to 2.60\u202fmm; Halden P2, needle 2.50\u202fmm; Sterile gel.',
    'no change since 20-Nov-2026',
    '1 Mole, Flat, brown, Lower abdomen, right, 4 mm; seen today: there gone',
    'Area, side',
    'Directions: H horizontal, V vertical',
    'Redness',
    '0 none, 1 barely, 2 mild, 3 moderate, 4 severe',
    'Treated by (name)',
    'Entered in the records on',
  ])('says %j', (words) => expect(reading()).toContain(words));

  test('ticks, circles and fills in nothing by itself', () => {
    const { html } = renderSheet(facts);
    expect(ticked(html)).toBe(0);
    expect(circled(html)).toEqual([]);
    expect(readingOf(html)).not.toContain('31-Mar-2028');
    expect(html.match(/<circle/g)).toHaveLength(1);
  });

  test('holds what was on the screen already, and room for more areas', () => {
    const { html } = renderSheet({ ...facts, filled: fullFields });
    const text = readingOf(html);
    for (const words of [
      'Hip, right 1.25 2.60 3',
      'Halden P2',
      'C-55102',
      '24.5',
      '380',
      'HG-2217',
      '4.0 ml',
      'Glove material nitrile',
    ])
      expect(text).toContain(words);
    expect(circled(html)).toEqual(['6', 'H', 'DL', '3', 'D']);
    // Antiseptic, seal, hair, gloves and sharps, anaesthetic, film, not prescribed, no other reaction, pain, settled.
    expect(ticked(html)).toBe(11);
    const many = renderSheet({
      ...facts,
      filled: { ...fullFields, areas: Array.from({ length: 12 }, () => fullFields.areas[0]!) },
    });
    expect(many.html.match(/<tr>\s*<td><\/td>/g)?.length).toBeGreaterThanOrEqual(1);
  });

  test('blank has lines for whose it is on both of its pages, and no number', () => {
    const text = reading(blank);
    expect(text).toMatch(/^.*Treatment sheet Family name, given names Born Patient no\. Session/);
    expect(text.match(/Family name, given names/g)).toHaveLength(2);
    expect(text).not.toContain('Sheet 0');
    expect(renderSheet(blank).fileName).toBe('stria-sheet-2026-11-29.pdf');
    expect(renderSheet(facts).fileName).toBe('stria-sheet-01187-4-K-2026-11-29.pdf');
  });

  test.each(hostileTexts)('prints %j as text', (text) => {
    const { html } = renderSheet({
      ...facts,
      patient: { ...patient, family: text, given: text },
      alerts: { allergies: text, stops: [text], cautions: [text] },
      zones: [{ ...facts.zones[0]!, words: text }],
      filled: { ...fullFields, note: text, otherReaction: { state: 'some', kinds: ['other'], detail: text } },
    });
    expect(html).not.toMatch(/<script|<img|<a\b|<iframe|<style>[^]*<style>/i);
  });
});
