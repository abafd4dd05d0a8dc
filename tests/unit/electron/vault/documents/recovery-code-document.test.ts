import { expect, test } from 'vitest';
import { renderRecoveryCode } from '../../../../../electron/vault/documents/recovery-code-document.ts';
import { readingOf, textOf } from './document-text.ts';
import { practice } from './sample-facts.ts';

const made = renderRecoveryCode({ practice, code: 'K7QW-3MXP-9TRC', date: '2026-11-20' });

test('prints the groups in order with their numbers', () => {
  expect(textOf(made.html).replace(/\s+/g, ' ')).toMatch(/1\s*K7QW\s*2\s*3MXP\s*3\s*9TRC/);
});

test('says whose, when, and where to keep it', () => {
  const text = readingOf(made.html);
  expect(text).toContain('opens the records of Northlight Skin Clinic');
  expect(text).toContain('made on 20-Nov-2026');
  expect(text).toContain('a safe, a locked cabinet or a deposit box');
  expect(made.fileName).toBe('stria-recovery-code-2026-11-20.pdf');
});

test('the code is nowhere in title or file name', () => {
  expect(made.title + made.fileName).not.toContain('K7QW');
});
