import { describe, expect, test } from 'vitest';
import { renderTemplateCopy } from '../../../../../electron/vault/documents/template-document.ts';
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
