/** The texts that ship with the program. None may be used until a named practitioner has read and adopted it. */
import { createHash } from 'node:crypto';
import { aftercareRows } from '../../../../shared/aftercare/rules.ts';
import type { TemplateInfo } from '../../../../shared/templates/template.ts';
import { aftercareBodySource, aftercareBodyVersion } from './aftercare-body.ts';
import { consentStriaeSource, consentStriaeVersion } from './consent-striae.ts';

type TemplateId = TemplateInfo['id'];

interface ShippedTemplate extends Pick<TemplateInfo, 'id' | 'kind' | 'version' | 'language' | 'title'> {
  /** SHA-256 of the source text and, for aftercare, its rows, lower-case hex: what was adopted. */
  readonly sourceHash: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** All shipped templates, newest version each. */
export const shippedTemplates: readonly ShippedTemplate[] = [
  {
    id: 'consent-striae',
    kind: 'consent',
    version: consentStriaeVersion,
    language: 'en',
    title: 'Microneedling consent',
    sourceHash: sha256(consentStriaeSource),
  },
  {
    id: 'aftercare-body',
    kind: 'aftercare',
    version: aftercareBodyVersion,
    language: 'en',
    title: 'Aftercare, body',
    sourceHash: sha256(JSON.stringify([aftercareBodySource, aftercareRows])),
  },
];

/** The shipped template with this id; throws when there is none, which is a fault of the program. */
export const shippedTemplate = (id: TemplateId): ShippedTemplate => {
  const found = shippedTemplates.find((template) => template.id === id);
  if (!found) throw new RangeError('no such template');
  return found;
};
