import type { Device } from '../../../../../shared/devices/device.ts';
import type { UseAnswer } from '../../../../../shared/devices/uses.ts';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { renderAftercare } from '../../../../../electron/vault/documents/aftercare-document.ts';
import { renderConsent } from '../../../../../electron/vault/documents/consent-document.ts';
import { aftercare, device, signed, unsignedConsent as unsigned } from './sample-facts.ts';

/** Rows of the scope that came after the first texts. */
const laterRow = /<tr>\s*<t[hd][^>]*>\s*(?:Classes of products|Holds until)\s*<[^]*?<\/tr>/g;

/** SHA-256 of what is printed, marks included and white space aside, lower-case hex. */
const printed = (html: string): string => {
  const article = html.slice(html.indexOf('<article>'), html.indexOf('</article>'));
  const even = article
    .replace(laterRow, '')
    .replace(/<span class="whole">([^<]*)<\/span>/g, '$1')
    .replace(/[ \n\t]+/g, ' ')
    .replace(/> ?</g, '><')
    .trim();
  return createHash('sha256').update(even, 'utf8').digest('hex');
};

const authorised = (answer: UseAnswer): Device => ({
  ...device,
  uses: device.uses.map((use) => ({ ...use, answer })),
});

/** Taken when the first texts were code and not yet in versions: what they print may not change since. */
test.each([
  ['unsigned', unsigned, '64798212d7da4466c4013d184faec86e5134411d7b5d747a093d6d280d71cd0c'],
  [
    'signed',
    { ...unsigned, consent: signed },
    'b5d5e2a5e5dbfa394dd3a8cfbf1867ba78846135676bb89913a9da9cf4a14ea8',
  ],
  [
    'declined',
    { ...unsigned, consent: { ...signed, outcome: 'declined' as const } },
    'e263c4cf77095e3d5a1d41a35eee194d4ba1a94e4159d5669c78a8780826f09b',
  ],
  [
    'authorised use not known',
    { ...unsigned, device: authorised('unknown'), retentionYears: null },
    '4074a10072166ec39a2b7914f9a23584265c8f941ef1b7674e7136bc67082995',
  ],
  [
    'radiofrequency',
    {
      ...unsigned,
      device: { ...authorised('yes'), kind: 'rf-insulated' as const },
      scope: { ...unsigned.scope, deviceKind: 'rf-insulated' as const },
    },
    'e8dd7d9273818bc4461978b4d50fc282d044072e62963f50f2b6cf0124fedb89',
  ],
])('the first consent prints what it always did: %s', (_name, facts, hash) => {
  expect(printed(renderConsent(facts).html)).toBe(hash);
});

test('the first aftercare sheet prints what it always did', () => {
  expect(printed(renderAftercare(aftercare).html)).toBe(
    'd26963cdac9a77f6666b0e0382da34dcb267e916a4114941a62367c4c8f79881',
  );
});
