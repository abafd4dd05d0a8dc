import { describe, expect, test } from 'vitest';
import { withCode } from '../../../../../electron/vault/documents/code-stamp.ts';
import { documentHash } from '../../../../../electron/vault/documents/fingerprint.ts';
import { html, type Html } from '../../../../../electron/vault/documents/html.ts';
import { renderFrame } from '../../../../../electron/vault/documents/page-frame.ts';
import type { Correction } from '../../../../../shared/corrections/correction.ts';
import { patient, practice, practitioner } from './sample-facts.ts';

const made = (body: Html) =>
  renderFrame({
    practice,
    practitioner,
    patient,
    date: '2026-11-20',
    title: 'Letter',
    foot: 'Letter, version 1, English',
    fileName: 'letter.pdf',
    body,
  });
const id = '0198a5f0-0000-7000-8000-000000000001';
const stamped = (body: Html, notes: readonly Correction[] = []): string => {
  const { html: frozen, hash } = made(body);
  const served = withCode(frozen, { id, hash, notes, timeZone: 'UTC' });
  expect(documentHash(served)).toBe(hash);
  expect(served.replaceAll(/<!--code-->[^]*?<!--\/code-->/g, '')).toBe(frozen);
  return served.replaceAll(/<!--\/?code-->|<style>[^]*?<\/style>|<svg[^]*?<\/svg>|\n/g, '');
};

/** What stands in the part that is held together, without the code. */
const held = (served: string): string | undefined =>
  /<div class="paper-end">([^]*?)<aside class="paper-code">/.exec(served)?.[1];

describe('the end of a paper', () => {
  test('holds the small print and the code together, and not the text', () => {
    const small = '<p class="muted">Adopted.</p><p class="muted">From here.</p>';
    const served = stamped(
      html`<p class="muted">Read first.</p>
        <p>Text.</p>
        <p class="muted">Adopted.</p>
        <p class="muted">From here.</p>`,
    );
    expect(held(served)).toBe(small);
    expect(served).toContain('<p>Text.</p><div class="paper-end">');
    expect(served).toMatch(/<\/aside><\/div><\/article><\/main>/);
  });

  test('holds that of a form', () => {
    const form = html`<p>Sign here.</p>
      <div class="after"><p class="muted">From here.</p></div>`;
    expect(held(stamped(form))).toBe('<div class="after"><p class="muted">From here.</p></div>');
  });

  test('is the code alone where there is no small print, beside the last line of a record', () => {
    expect(held(stamped(html`<p>Text.</p>`))).toBe('');
    const served = stamped(html`<div class="record"><p>Last line.</p></div>`);
    expect(served).toContain('<p>Last line.</p><div class="paper-end"><aside');
    expect(served).toContain('</aside></div></div></article>');
  });

  test('is not held together with notes, which may be longer than a page', () => {
    const note: Correction = {
      id,
      patient: patient.id,
      of: { type: 'document', id },
      at: Date.UTC(2026, 10, 21),
      by: 'Tomasz Wiśniewski',
      fields: { what: 'not-valid', reason: 'Wrong one' },
    };
    const served = stamped(
      html`<p>Text.</p>
        <p class="muted">From here.</p>`,
      [note],
    );
    expect(held(served)).toBeUndefined();
    expect(served).toMatch(
      /From here\.<\/p><section class="paper-notes">[^]*Wrong one[^]*<aside class="paper-code">/,
    );
  });
});
