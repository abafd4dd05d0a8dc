import { expect, test } from 'vitest';
import { html, trusted } from '../../../../../electron/vault/documents/html.ts';
import { keepNumbers, keepWhole } from '../../../../../electron/vault/documents/keep-whole.ts';

const whole = (words: string): string => keepWhole(html`<p>${words}</p>`).html.slice(3, -4);

test.each([
  ['Sealed, 15:05:00. Version 2.', 'Sealed, 15:05:00. <span class="whole">Version 2</span>.'],
  ['(version 12), hip', '(<span class="whole">version 12</span>), hip'],
  [
    'Of the course: session 3 of 6, early.',
    'Of the course: <span class="whole">session 3 of 6</span>, early.',
  ],
  ['Sitzung 3 von 6', '<span class="whole">Sitzung 3 von 6</span>'],
  ['Gel, lot HG-2611/B.', 'Gel, <span class="whole">lot HG-2611/B</span>.'],
  ['Charge A12, Nr. 00017', '<span class="whole">Charge A12</span>, <span class="whole">Nr. 00017</span>'],
  ['Sheet 00017-2-K,', '<span class="whole">Sheet 00017-2-K</span>,'],
  [
    'on 20-Nov-2026, Page 2 of 3',
    'on <span class="date">20-Nov-2026</span>, <span class="whole">Page 2 of 3</span>',
  ],
])('%s', (words, kept) => expect(whole(words)).toBe(kept));

test('what has no number stays as it is', () => {
  for (const words of ['The session went well.', 'Every version is kept.', 'Conversion 2', 'lots of 12'])
    expect(whole(words)).toBe(words);
});

test('drawings, styles and attributes stay as they are', () => {
  const body = trusted(
    '<style>.a::after{content:"Version 2"}</style><p title="Version 2"><svg><text>Session 3, 20-Nov-2026</text></svg></p>',
  );
  expect(keepWhole(body).html).toBe(body.html);
});

test('a number in the margin stays with its word', () => {
  expect(keepNumbers('Session record, version 12')).toBe('Session record, version\u00a012');
  expect(keepNumbers('Consent, 2 areas')).toBe('Consent,\u00a02 areas');
});
