import { describe, expect, test } from 'vitest';
import { renderTemplateCopy } from '../../../../../electron/vault/documents/template-document.ts';
import {
  shippedTemplate,
  shippedTemplates,
} from '../../../../../electron/vault/documents/templates/registry.ts';
import { aftercareRows } from '../../../../../shared/aftercare/rules.ts';
import { readingOf } from './document-text.ts';
import { practice, timeZone } from './sample-facts.ts';

const copyOf = (id: 'consent-striae' | 'aftercare-body'): string => {
  const { sourceHash: _hash, ...shipped } = shippedTemplate(id);
  const template = { ...shipped, adoptedBy: null, adoptedAt: null };
  return readingOf(renderTemplateCopy({ practice, template, today: '2026-11-20', timeZone }).html);
};

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
    for (const row of aftercareRows) expect(text).toContain(`${row.message.defaultMessage} ${row.source}`);
    expect(text).toContain('until 12\u202fh');
  });
});

describe('registry', () => {
  test('each template is listed once with the hash of what is adopted', () => {
    expect(shippedTemplates.map(({ id }) => id)).toEqual(['consent-striae', 'aftercare-body']);
    for (const { sourceHash } of shippedTemplates) expect(sourceHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('the words of a version are frozen: a change of text is a new version', () => {
    expect(shippedTemplates.map(({ id, version, sourceHash }) => `${id} ${version} ${sourceHash}`)).toEqual([
      'consent-striae 1 78c67f6ef9e2e283a0da06a4059947cb34b7ce515c6547714a70513a3849ff13',
      'aftercare-body 1 f7ca07b2702acb972c91fe6bb0a36d82ec94d4f192b47dc0b08bc90c1664fd26',
    ]);
  });
});
