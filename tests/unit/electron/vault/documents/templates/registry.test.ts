import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../../../../../electron/vault/documents/check-template.ts';
import { shippedTexts } from '../../../../../../electron/vault/documents/templates/registry.ts';
import { templateKinds, templateLanguages } from '../../../../../../shared/templates/kinds.ts';

/** What practices adopted: the first half of each text's hash. A changed word is a new version, with a line of its own. */
const frozen: Readonly<Record<string, string>> = {
  'consent-striae en 1': '78c67f6ef9e2e283',
  'aftercare-body en 1': 'f7ca07b2702acb97',
  'consent-striae en 2': '7aba61fc85c0309f',
  'aftercare-body en 2': 'f4ae0ad3fe16e4b0',
  'consent-face en 1': 'eba5bec5111797f3',
  'consent-scars en 1': 'f118d7244ecbe1d7',
  'photo-consent en 1': '1363dd3ae64785d3',
  'anaesthetic-consent en 1': 'd05ccf8eed294dc7',
  'guardian-consent en 1': '4a9b5a683c7b385a',
  'refusal en 1': '47f10563a6a84625',
  'withdrawal en 1': '6701c987e369067c',
  'aftercare-face en 1': 'c27ca81df41fe81d',
  'aftercare-folds en 1': '2c182e1b6d0dc312',
  'leaflet-striae en 1': '5e7969af85f7c2a6',
  'plan en 1': 'e0dcee919f7ff96f',
  'referral-letter en 1': '9a220649f53fadfc',
  'adverse-event-letter en 1': '6ce99e07ab4db5a4',
  'exposure-letter en 1': '1d15434bca9b248b',
  'visit-letter en 1': 'bc9ade76e4542ee6',
  'consent-striae de 1': '5b0ea2de8b67f934',
  'consent-face de 1': '7958a352786de3a7',
  'consent-scars de 1': '95368166e070de1d',
  'photo-consent de 1': '6014380d9bfdf29f',
  'anaesthetic-consent de 1': '30916ea07ba0c6f8',
  'guardian-consent de 1': '7a12b8496802608f',
  'refusal de 1': '93a414e9be8191e6',
  'withdrawal de 1': '46459b949d35e007',
  'aftercare-body de 1': 'fb2a2a14f7a2f867',
  'aftercare-face de 1': '1bde7b5ea0c63da1',
  'aftercare-folds de 1': '2b6412acc8d72678',
  'leaflet-striae de 1': 'ac886961101bccc6',
  'plan de 1': '7588a1764a22b52f',
  'referral-letter de 1': '413bb1b0eb01f3a4',
  'adverse-event-letter de 1': 'b52ac8aadc1edfb3',
  'exposure-letter de 1': 'd21cab2c21871316',
  'visit-letter de 1': '01c20b6e1dadac90',
};

const nameOf = ({ id, language, version }: (typeof shippedTexts)[number]): string =>
  `${id} ${language} ${version}`;

describe('the texts that ship', () => {
  it('are what they were', () => {
    expect(
      Object.fromEntries(shippedTexts.map((text) => [nameOf(text), text.sourceHash.slice(0, 16)])),
    ).toEqual(frozen);
  });

  it.each(templateLanguages)('are there for every kind in %s', (language) => {
    const kinds = new Set(
      shippedTexts.filter((text) => text.language === language).map((text) => text.fields.kind),
    );
    expect([...kinds].toSorted()).toEqual([...templateKinds].toSorted());
  });

  // The very first consent is from before a text had clauses.
  it.each(
    shippedTexts
      .filter((text) => nameOf(text) !== 'consent-striae en 1')
      .map((text) => [nameOf(text), text] as const),
  )('%s has no fault, and says where it comes from', (_name, text) => {
    expect(checkTemplate(text, text.fields)).toEqual([]);
    if (text.version > 1 || text.language === 'de') expect(text.fields.sourceNote).not.toBe('');
  });

  it('have their versions counted from 1', () => {
    for (const { id, language } of shippedTexts) {
      const ofText = shippedTexts.filter((text) => text.id === id && text.language === language);
      expect(ofText.map(({ version }) => version)).toEqual(ofText.map((_text, index) => index + 1));
    }
  });

  it('have the same texts in each language', () => {
    const idsIn = (language: string) =>
      [...new Set(shippedTexts.filter((text) => text.language === language).map(({ id }) => id))].toSorted();
    expect(idsIn('de')).toEqual(idsIn('en'));
  });
});
