/** English labels of templates: their kinds, languages, types of fields, and what a preview's case is like. */
import type { FieldType } from '../templates/field.ts';
import type { TemplateKind, TemplateLanguage } from '../templates/kinds.ts';
import type { SampleSwitch } from '../templates/sample.ts';
import type { Message } from './message.ts';

export const templateKindLabels = {
  consent: { id: 'template-kind.consent', defaultMessage: 'Consent' },
  'photo-consent': { id: 'template-kind.photo-consent', defaultMessage: 'Photo consent' },
  'anaesthetic-consent': { id: 'template-kind.anaesthetic-consent', defaultMessage: 'Anaesthetic consent' },
  'guardian-consent': { id: 'template-kind.guardian-consent', defaultMessage: 'Guardian’s consent' },
  refusal: { id: 'template-kind.refusal', defaultMessage: 'Refusal' },
  withdrawal: { id: 'template-kind.withdrawal', defaultMessage: 'Withdrawal' },
  aftercare: { id: 'template-kind.aftercare', defaultMessage: 'Aftercare sheet' },
  leaflet: { id: 'template-kind.leaflet', defaultMessage: 'Leaflet' },
  plan: { id: 'template-kind.plan', defaultMessage: 'Treatment plan' },
  'referral-letter': { id: 'template-kind.referral-letter', defaultMessage: 'Referral letter' },
  'adverse-event-letter': {
    id: 'template-kind.adverse-event-letter',
    defaultMessage: 'Letter about an adverse event',
  },
  'exposure-letter': { id: 'template-kind.exposure-letter', defaultMessage: 'Letter about a recalled lot' },
  'visit-letter': {
    id: 'template-kind.visit-letter',
    defaultMessage: 'Letter about treatments on certain days',
  },
} satisfies Record<TemplateKind, Message>;

export const templateLanguageLabels = {
  en: { id: 'template-language.en', defaultMessage: 'English' },
  de: { id: 'template-language.de', defaultMessage: 'German' },
} satisfies Record<TemplateLanguage, Message>;

export const fieldTypeLabels = {
  text: { id: 'field-type.text', defaultMessage: 'Text' },
  date: { id: 'field-type.date', defaultMessage: 'Date' },
  number: { id: 'field-type.number', defaultMessage: 'Number' },
  'yes-no': { id: 'field-type.yes-no', defaultMessage: 'Yes or no' },
  choice: { id: 'field-type.choice', defaultMessage: 'One of several' },
  list: { id: 'field-type.list', defaultMessage: 'List' },
} satisfies Record<FieldType, Message>;

export const sampleLabels = {
  face: { id: 'template-sample.face', defaultMessage: 'Face' },
  radiofrequency: { id: 'template-sample.radiofrequency', defaultMessage: 'Radiofrequency' },
  'outside-use': { id: 'template-sample.outside-use', defaultMessage: 'Outside authorised use' },
  minor: { id: 'template-sample.minor', defaultMessage: 'Under 18' },
  anaesthetic: { id: 'template-sample.anaesthetic', defaultMessage: 'Prescribed anaesthetic' },
} satisfies Record<SampleSwitch, Message>;
