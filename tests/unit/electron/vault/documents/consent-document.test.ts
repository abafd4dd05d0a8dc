import { describe, expect, test } from 'vitest';
import { renderConsent } from '../../../../../electron/vault/documents/consent-document.ts';
import { documentHash } from '../../../../../electron/vault/documents/fingerprint.ts';
import type { AuthorisedUse } from '../../../../../shared/devices/uses.ts';
import { hostileTexts } from './hostile-texts.ts';
import { readingOf } from './document-text.ts';
import { device, patient, signed, unsignedConsent } from './sample-facts.ts';

const reading = (change: Partial<typeof unsignedConsent> = {}): string =>
  readingOf(renderConsent({ ...unsignedConsent, ...change }).html);
const use = { use: 'striae', group: null, country: null, authority: '', source: '' } as const;
const count = (text: string, part: string): number => text.split(part).length - 1;

describe('the form before it is signed', () => {
  test.each([
    'Offered on 18-Sep-2026. Not yet signed.',
    'Lower abdomen (right and left) and flank (left)',
    '2.00\u202fmm',
    'Halden P2, serial P2-20817, motor pen',
    'Stretch marks are not among its authorised uses',
    'Sterile gel',
    'Up to 4 sessions. Price as told: £180 a session.',
    'Tomasz Wiśniewski, Level 7 Diploma',
    'Version 1 of this text was read and adopted for this practice by Tomasz Wiśniewski on 01-Sep-2026.',
    'outside the device’s authorised use',
    'Nobody can promise you a result.',
    'Doing nothing.',
    'Common, and usually gone within a week:',
    'Less common:',
    'Uncommon but serious:',
    'granulomas',
    'If a numbing medicine is used',
    'Never stop a prescribed medicine because of this form',
    'You can take back each yes at any time',
    'We keep them for 8 years after your last visit.',
    'Northlight Skin Clinic, 0141 496 0172, hello@northlight.example',
    'interpreter',
    'You can withdraw your consent at any time',
    'Patient, date and time',
  ])('says %j', (words) => expect(reading()).toContain(words));

  test('has empty boxes and no ink', () => {
    const { html } = renderConsent(unsignedConsent);
    expect(count(html, 'aria-label="Not ticked"')).toBe(7 + 6);
    expect(count(html, 'aria-label="Ticked"')).toBe(0);
    expect(html).not.toContain('aria-label="Signature of');
  });
});

describe('what depends on the case', () => {
  test('an authorised device has no such section and no such statement', () => {
    const text = reading({ device: { ...device, uses: [{ ...use, answer: 'yes' }] } });
    expect(text).not.toContain('outside the device’s authorised use');
    expect(text).not.toContain('are not, or may not be');
  });

  test('the answer for the part of the body and the country counts before that for anywhere', () => {
    const yes = { ...use, answer: 'yes' } as const;
    const inAbdomen: AuthorisedUse = { ...use, group: 'abdomen', answer: 'no' };
    expect(reading({ device: { ...device, uses: [yes, inAbdomen] } })).toContain(
      'outside the device’s authorised use',
    );
    const elsewhere: AuthorisedUse = { ...use, country: 'US', answer: 'no' };
    expect(reading({ device: { ...device, uses: [yes, elsewhere] } })).not.toContain(
      'outside the device’s authorised use',
    );
  });

  test('no device chosen, or its use not known, is said', () => {
    expect(reading({ device: null })).toContain('We do not know whether stretch marks are among the uses');
    expect(reading({ device: { ...device, uses: [] } })).toContain('We do not know whether');
  });

  test('radiofrequency has its own risks', () => {
    expect(reading()).not.toContain('loss of fat');
    const scope = { ...signed.scope, deviceKind: 'rf-insulated' as const };
    expect(reading({ scope })).toContain('burns, scars, loss of fat under the skin, and nerve damage');
  });

  test('what is missing is said, not left blank', () => {
    const text = reading({
      scope: { ...signed.scope, price: ' ' },
      practitioner: { name: 'T', qualification: '' },
      retentionYears: null,
      products: [],
      template: { ...unsignedConsent.template, adoptedBy: null, adoptedAt: null },
    });
    expect(text).toContain('Price as told: not recorded.');
    expect(text).toContain('T, qualification not recorded');
    expect(text).toContain('ask us how long that is');
    expect(text).toContain('named before each use');
    expect(text).toContain('has not been adopted by the practice');
  });
});

describe('the signed consent', () => {
  const made = renderConsent({ ...unsignedConsent, consent: signed });
  const text = readingOf(made.html);

  test('has ticks, answers, both signatures and the times under them', () => {
    expect(count(made.html, 'aria-label="Ticked"')).toBe(7);
    expect(count(made.html, 'aria-label="Not ticked"')).toBe(0);
    expect(text).toContain('For my treatment record Yes');
    expect(text).toContain('For teaching, without my face or name No');
    expect(text).toContain('For advertising Not asked');
    expect(text).toContain('Asked about dark patches.');
    expect(made.html).toContain('aria-label="Signature of Adaeze Okonkwo-Lindqvist"');
    expect(made.html).toContain('aria-label="Signature of Tomasz Wiśniewski"');
    expect(text).toContain('Patient, on screen 20-Nov-2026, 13:31:22');
    expect(text).toContain('Practitioner, on screen 20-Nov-2026, 13:32:08');
  });

  test('has a hash, a title and a file name without the name', () => {
    expect(documentHash(made.html)).toBe(made.hash);
    expect(made.title).toBe('Consent, 20-Nov-2026');
    expect(made.fileName).toBe('stria-consent-01187-2026-11-20.pdf');
  });

  test('shows a statement that was not ticked as not ticked', () => {
    const consent = { ...signed, statements: { read: true, questions: false } };
    const { html } = renderConsent({ ...unsignedConsent, consent });
    expect(count(html, 'aria-label="Ticked"')).toBe(1);
    expect(count(html, 'aria-label="Not ticked"')).toBe(6);
  });

  test('a typed name stands in place of ink and says so', () => {
    const consent = { ...signed, patientStrokes: [], patientTypedName: 'Ada O.' };
    const { html } = renderConsent({ ...unsignedConsent, consent });
    expect(html).toContain('<bdi>Ada O.</bdi>');
    expect(readingOf(html)).toContain(
      'Patient, name typed on screen in place of a signature, 20-Nov-2026, 13:31:22',
    );
  });

  test('says when no ink was drawn', () => {
    const { html } = renderConsent({ ...unsignedConsent, consent: { ...signed, patientStrokes: [] } });
    expect(readingOf(html)).toContain('Patient, 20-Nov-2026, 13:31:22; no ink was drawn');
  });

  test('a refusal is a refusal', () => {
    const declined = readingOf(
      renderConsent({ ...unsignedConsent, consent: { ...signed, outcome: 'declined' } }).html,
    );
    expect(declined).toContain('Microneedling of stretch marks: declined');
    expect(declined).toContain('I have decided not to have this treatment.');
    expect(declined).not.toContain('I agree to');
  });
});

test.each(hostileTexts)('53, 54 %j stays text wherever a person can type', (value) => {
  const { html } = renderConsent({
    ...unsignedConsent,
    practice: { ...unsignedConsent.practice, name: value, phone: value },
    patient: { ...patient, given: value },
    device: { ...device, make: value, model: value, serial: value },
    products: [value],
    scope: { ...signed.scope, price: value },
    template: { ...unsignedConsent.template, adoptedBy: value, title: value },
    consent: { ...signed, note: value, practitionerStrokes: [], practitionerTypedName: value },
  });
  expect(html).not.toMatch(/<(?:script|img|iframe|svg onload|a )/i);
  expect(html).not.toMatch(/>49</);
  const tags = html.replace(/<style>[\s\S]*?<\/style>/, '').match(/<[^>]*>/g) ?? [];
  expect(tags.some((tag) => /\s(?:href|src|on\w+)=/i.test(tag.replace(/"[^"]*"/g, '""')))).toBe(false);
});
