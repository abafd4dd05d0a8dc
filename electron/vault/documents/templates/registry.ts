/** The texts that ship with the program, every version. None may be used until a named practitioner has read and adopted it. */
import { createHash } from 'node:crypto';
import { aftercareRows } from '../../../../shared/aftercare/rules.ts';
import type { TemplateFields, TemplateKey } from '../../../../shared/templates/template.ts';
import { aftercareBody2 } from './aftercare-body-2.ts';
import { aftercareBodySource, aftercareBodyText, aftercareBodyVersion } from './aftercare-body.ts';
import { consentStriae2 } from './consent-striae-2.ts';
import { consentStriaeSource, consentStriaeVersion } from './consent-striae.ts';
import { textsDe } from './de/texts.ts';
import { textsEn } from './en/texts.ts';

export interface ShippedText extends TemplateKey {
  readonly version: number;
  readonly fields: TemplateFields;
  /** SHA-256 of what was adopted, lower-case hex. */
  readonly sourceHash: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** SHA-256 of a text with everything that is printed from it, lower-case hex. */
export const textHash = ({ title, heading, source, sourceNote }: TemplateFields): string =>
  sha256(JSON.stringify([title, heading, source, sourceNote]));

const shipped = (id: string, language: TemplateKey['language'], version: number, fields: TemplateFields) => ({
  id,
  language,
  version,
  fields,
  sourceHash: textHash(fields),
});

/** Before a text had a heading, a note and a format of its own; their hashes are those that practices adopted. */
const firstTexts: readonly ShippedText[] = [
  {
    ...shipped('consent-striae', 'en', consentStriaeVersion, {
      kind: 'consent',
      title: 'Microneedling consent',
      heading: '',
      source: consentStriaeSource,
      sourceNote: '',
    }),
    sourceHash: sha256(consentStriaeSource),
  },
  {
    ...shipped('aftercare-body', 'en', aftercareBodyVersion, {
      kind: 'aftercare',
      title: 'Aftercare, body',
      heading: '',
      source: aftercareBodyText,
      sourceNote: '',
    }),
    sourceHash: sha256(JSON.stringify([aftercareBodySource, aftercareRows])),
  },
];

/** Every shipped text, the versions of each id and language in order. A version that is here never changes. */
export const shippedTexts: readonly ShippedText[] = [
  ...firstTexts,
  shipped('consent-striae', 'en', 2, consentStriae2),
  shipped('aftercare-body', 'en', 2, aftercareBody2),
  ...textsEn.map(({ id, version, fields }) => shipped(id, 'en', version, fields)),
  ...textsDe.map(({ id, version, fields }) => shipped(id, 'de', version, fields)),
];

/** The shipped versions of one text, in order. */
export const shippedVersions = ({ id, language }: TemplateKey): readonly ShippedText[] =>
  shippedTexts.filter((text) => text.id === id && text.language === language);
