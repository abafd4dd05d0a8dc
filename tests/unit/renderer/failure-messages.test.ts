import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { failureText, fieldProblemText } from '../../../renderer/failure-messages.ts';
import { errorCodes } from '../../../shared/errors.ts';

const intl = createIntl({ locale: 'en-GB', defaultLocale: 'en-GB' });

describe('failureText', () => {
  it('says what happened and what to do for every code, in sentences of its own', () => {
    const texts = errorCodes.map((code) => failureText(intl, { code }));
    expect(new Set(texts.map(({ what }) => what)).size).toBe(errorCodes.length);
    for (const { what, next } of texts) {
      expect(what).toMatch(/^[A-Z].*\.$/);
      expect(next).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('says more for a reason it knows and falls back to the code for one it does not', () => {
    expect(failureText(intl, { code: 'refused', reason: 'role' }).what).toBe(
      'Your role does not allow this.',
    );
    expect(failureText(intl, { code: 'storage-full', reason: 'key-disk-full' }).what).toBe(
      'The disk is full, so the key was not changed.',
    );
    expect(failureText(intl, { code: 'refused', reason: 'constructor' })).toEqual(
      failureText(intl, { code: 'refused' }),
    );
  });
});

describe('fieldProblemText', () => {
  it('never shows a message id or a zod code', () => {
    expect(fieldProblemText(intl, 'text.empty')).toBe('Fill this in.');
    expect(fieldProblemText(intl, 'unrecognized_keys')).toBe('This cannot be kept as it is.');
    expect(fieldProblemText(intl, 'toString')).toBe('This cannot be kept as it is.');
  });
});
