import type { Message } from '../labels/message.ts';
import { consentKinds, templateKinds, type TemplateKind, type TemplateLanguage } from './kinds.ts';

export type FieldType = 'text' | 'date' | 'number' | 'yes-no' | 'choice' | 'list';
type Sample = string | number | boolean | readonly string[];

export interface TemplateField {
  readonly name: string;
  readonly type: FieldType;
  readonly kinds: readonly TemplateKind[];
  readonly meaning: Message;
  /** What a choice can be; empty for every other type. */
  readonly values: readonly string[];
  readonly sample: Readonly<Record<TemplateLanguage, Sample>>;
}

/** A field with its meaning and its sample in English, and in German where that differs. */
export const add = (
  kinds: readonly TemplateKind[],
  name: string,
  type: FieldType,
  meaning: string,
  sample: Sample,
  german: Sample = sample,
): TemplateField => ({
  name,
  type,
  kinds,
  meaning: { id: `template-field.${name}`, defaultMessage: meaning },
  values: [],
  sample: { en: sample, de: german },
});

export const every = templateKinds;
export const treatment = [
  ...consentKinds,
  'refusal',
  'withdrawal',
  'aftercare',
  'plan',
  'referral-letter',
  'adverse-event-letter',
] as const;
export const planned = [...consentKinds, 'refusal', 'withdrawal', 'plan'] as const;
export const done = ['aftercare', 'referral-letter', 'adverse-event-letter'] as const;
export const event = ['referral-letter', 'adverse-event-letter'] as const;
export const exposure = ['exposure-letter'] as const;
export const visit = ['visit-letter'] as const;
