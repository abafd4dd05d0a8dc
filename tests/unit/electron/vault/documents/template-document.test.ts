import { describe, expect, test } from 'vitest';
import { renderTemplateCopy } from '../../../../../electron/vault/documents/template-document.ts';
import { shippedTexts } from '../../../../../electron/vault/documents/templates/registry.ts';
import { checkTemplate } from '../../../../../electron/vault/documents/check-template.ts';
import { aftercareRows } from '../../../../../shared/aftercare/rules.ts';
import type { TemplateText } from '../../../../../shared/templates/template.ts';
import { readingOf } from './document-text.ts';
import { adoptedText, practice, timeZone } from './sample-facts.ts';

const copy = (template: TemplateText): string =>
  readingOf(renderTemplateCopy({ practice, template, today: '2026-11-20', timeZone }).html);
const copyOf = (id: 'consent-striae' | 'aftercare-body', version = 1): string =>
  copy({ ...adoptedText(id, version), adoptedBy: null, adoptedAt: null });

describe('reading copies', () => {
  test('the consent shows every variant', () => {
    const text = copyOf('consent-striae');
    expect(text).toContain('Stretch marks are not among the uses that this device is authorised for here.');
    expect(text).toContain('We do not know whether stretch marks');
    expect(text).toContain('burns, scars, loss of fat under the skin, and nerve damage');
    expect(text).toContain('ask us how long that is');
    expect(text).toContain('has not been adopted by the practice');
  });

  test('the aftercare sheet shows each rule with its hours and where it comes from', () => {
    const text = copyOf('aftercare-body');
    for (const row of aftercareRows) expect(text).toContain(row.message.defaultMessage);
    expect(text).toContain('until 12\u202fh');
  });
});

describe('registry', () => {
  test('the words of a version are frozen: a change of text is a new version', () => {
    expect(shippedTexts.map(({ id, version, sourceHash }) => `${id} ${version} ${sourceHash}`)).toEqual([
      'consent-striae 1 78c67f6ef9e2e283a0da06a4059947cb34b7ce515c6547714a70513a3849ff13',
      'aftercare-body 1 f7ca07b2702acb972c91fe6bb0a36d82ec94d4f192b47dc0b08bc90c1664fd26',
      'consent-striae 2 7aba61fc85c0309fe6f7c0deebf44cdf4e86b74ab8fc6f9a5de0d950e6a749e9',
      'aftercare-body 2 f4ae0ad3fe16e4b0702497974dd66c4ca7af17bddc25dbfb189b3c3561454f79',
    ]);
  });

  test('the versions of a text are counted from 1', () => {
    for (const { id, language } of shippedTexts) {
      const ofText = shippedTexts.filter((text) => text.id === id && text.language === language);
      expect(ofText.map(({ version }) => version)).toEqual(ofText.map((_text, index) => index + 1));
    }
  });

  test('each text from the second version on passes the check, and says where it comes from', () => {
    for (const text of shippedTexts.filter(({ version }) => version > 1)) {
      expect(checkTemplate(text, text.fields), `${text.id} ${text.version}`).toEqual([]);
      expect(text.fields.sourceNote).not.toBe('');
    }
  });
});
