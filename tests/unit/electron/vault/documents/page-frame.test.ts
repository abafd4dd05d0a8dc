import { describe, expect, test } from 'vitest';
import { documentHash, shortHash } from '../../../../../electron/vault/documents/fingerprint.ts';
import { html } from '../../../../../electron/vault/documents/html.ts';
import {
  documentFileName,
  renderFrame,
  type Frame,
} from '../../../../../electron/vault/documents/page-frame.ts';
import { hostileTexts } from './hostile-texts.ts';
import { readingOf } from './document-text.ts';
import { patient, practice, practitioner } from './sample-facts.ts';

const frame: Frame = {
  practice,
  practitioner,
  patient,
  date: '2026-11-20',
  title: 'Session 3, 20-Nov-2026',
  foot: 'Session record, version 1',
  fileName: 'stria-session-01187-2026-11-20.pdf',
  body: html`<p>Body of 20-Nov-2026.</p>`,
};

const loads =
  /<(?:script|img|link|iframe|object|embed|base|meta (?!charset))|\s(?:href|src|on[a-z]+)\s*=|url\(|@import/i;

describe('53 hostile texts', () => {
  test.each(hostileTexts)('%j in every field', (text) => {
    const { html: page } = renderFrame({
      ...frame,
      practice: { name: text, address: text, phone: text, email: text, country: 'other' },
      practitioner: { name: text, qualification: text },
      patient: { ...patient, family: text, given: text, number: text },
      title: text,
      foot: text,
      body: html`<p title="${text}">${text}</p>`,
    });
    const tags = page.replace(/<style>[\s\S]*?<\/style>/, '').match(/<[^>]*>/g) ?? [];
    expect(tags.some((tag) => loads.test(tag.replace(/"[^"]*"/g, '""')))).toBe(false);
    expect(page.match(/<\/?style>/g)).toHaveLength(2);
    expect(page.match(/<\/?title>/g)).toHaveLength(2);
    expect(page.match(/<\/?script/g)).toBeNull();
    expect(page.slice(0, page.indexOf('</style>'))).not.toMatch(/url\(|@import|https?:/);
    expect(page.isWellFormed()).toBe(true);
  });
});

test('the paper is Letter where printers hold it, else A4', () => {
  const pageOf = (country: typeof practice.country): string =>
    /@page\{size:([^;]*);/.exec(renderFrame({ ...frame, practice: { ...practice, country } }).html)?.[1] ??
    '';
  expect((['US', 'CA', 'DE', 'GB-ENG', 'other'] as const).map(pageOf)).toEqual([
    'letter',
    'letter',
    'A4',
    'A4',
    'A4',
  ]);
});

describe('fingerprint', () => {
  const made = renderFrame(frame);

  test('is the beginning of the hash of the document without it', () => {
    expect(made.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(documentHash(made.html)).toBe(made.hash);
    expect(made.html).toContain(`Fingerprint ${shortHash(made.hash)}`);
    expect(shortHash('9f3c41ad07e2ffff')).toBe('9f3c 41ad 07e2');
  });

  test('changes with any change of the text, and not from one rendering to the next', () => {
    expect(renderFrame(frame).html).toBe(made.html);
    expect(documentHash(made.html.replace('Body of', 'body of'))).not.toBe(made.hash);
    expect(documentHash(made.html.replace('size:A4', 'size:A5'))).not.toBe(made.hash);
  });

  test('is not confused by its own marks in the text', () => {
    const tricky = renderFrame({ ...frame, body: html`<p>${'/*fingerprint*/"x"/*fingerprint*/'}</p>` });
    expect(documentHash(tricky.html)).toBe(tricky.hash);
  });
});

describe('page', () => {
  const { html: page } = renderFrame(frame);

  test('has practice, patient and date once in the text', () => {
    expect(readingOf(page)).toContain('Northlight Skin Clinic');
    expect(readingOf(page)).toContain('OKONKWO-LINDQVIST , Adaeze born 04-Mar-1991 (35\u202fy) no. 01187');
    expect(readingOf(page)).toContain('Level 7 Diploma');
  });

  test('has the patient line and page numbers in the margins of every page', () => {
    expect(page).toContain('counter(page)');
    expect(page).toContain('counter(pages)');
    expect(page).toMatch(/@top-left\{content:[^;]*OKONKWO-LINDQVIST/);
    expect(page).toMatch(/@top-right\{content:[^;]*04-Mar-1991/);
  });

  test('keeps a date on one line', () => {
    expect(page).toContain('<span class="date">20-Nov-2026</span>.');
  });

  test('holds no font and nothing from outside', () => {
    expect(page).not.toMatch(/@font-face|https?:|url\(/);
    expect(page).toContain("'Inter Variable'");
  });

  test('writes ß of a family name as a capital', () => {
    const { html: german } = renderFrame({ ...frame, patient: { ...patient, family: 'Großmann' } });
    expect(german).toContain('GROẞMANN');
  });
});

test('a file name is ASCII, short and without a name', () => {
  expect(documentFileName('session', '00017', '2026-11-20')).toBe('stria-session-00017-2026-11-20.pdf');
  expect(documentFileName('recovery-code', null, '2026-11-20')).toBe('stria-recovery-code-2026-11-20.pdf');
  expect(documentFileName('session', '../é".pdf\u202e', '2026-11-20')).toBe(
    'stria-session-pdf-2026-11-20.pdf',
  );
  expect(documentFileName('x'.repeat(300), '9'.repeat(300), '2026-11-20').length).toBeLessThanOrEqual(80);
});
