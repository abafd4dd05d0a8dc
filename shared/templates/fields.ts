/** The fields a template may use, with their meaning, type, sample and kinds. Names are permanent: stored texts use them. */
import { deviceKinds } from '../devices/device.ts';
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

const add = (
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

const every = templateKinds;
const treatment = [
  ...consentKinds,
  'refusal',
  'withdrawal',
  'aftercare',
  'plan',
  'referral-letter',
  'adverse-event-letter',
] as const;
const planned = [...consentKinds, 'refusal', 'withdrawal', 'plan'] as const;
const done = ['aftercare', 'referral-letter', 'adverse-event-letter'] as const;
const event = ['referral-letter', 'adverse-event-letter'] as const;
const exposure = ['exposure-letter'] as const;

const people: readonly TemplateField[] = [
  add(every, 'practice', 'text', 'Name of the practice', 'Hollenbach Skin Clinic', 'Hautpraxis Hollenbach'),
  add(
    every,
    'practice_address',
    'text',
    'Address of the practice, on one line',
    '4 Quay Street, Leith',
    'Uferstraße 4, Bremen',
  ),
  add(every, 'practice_phone', 'text', 'Telephone of the practice', '0131 496 0000', '0421 496 0000'),
  add(every, 'practice_email', 'text', 'Email of the practice', 'desk@practice.example'),
  add(
    every,
    'complaint_contact',
    'text',
    'Practice with its telephone and email, for a complaint',
    'Hollenbach Skin Clinic, 0131 496 0000',
    'Hautpraxis Hollenbach, 0421 496 0000',
  ),
  add(every, 'practitioner', 'text', 'Name of who treats or writes', 'Jana Brandt'),
  add(
    every,
    'practitioner_qualification',
    'text',
    'Their qualification',
    'Registered nurse',
    'Pflegefachfrau',
  ),
  add(every, 'patient_name', 'text', 'Given and family name of the patient', 'Maya Okafor'),
  add(every, 'patient_born', 'date', 'Date of birth', '04-Mar-1991', '04.03.1991'),
  add(every, 'patient_age', 'number', 'Age in years on the day of the document', 35),
  add(every, 'patient_number', 'text', 'Number of the patient in the practice', '00017'),
  add(every, 'minor', 'yes-no', 'Under 18 on the day of the document', false),
  add(every, 'today', 'date', 'Day of the document', '20-Nov-2026', '20.11.2026'),
  add(every, 'retention_known', 'yes-no', 'The practice has said how long it keeps records', true),
  add(every, 'retention', 'text', 'How long records are kept', '8 years', '8 Jahre'),
];

const treatments: readonly TemplateField[] = [
  add(
    treatment,
    'areas',
    'text',
    'Treated areas with their sides, in one sentence',
    'lower abdomen (right and left) and hip (right)',
    'Unterbauch (rechts und links) und Hüfte (rechts)',
  ),
  add(
    treatment,
    'area_list',
    'list',
    'The same, area by area',
    ['lower abdomen (right and left)', 'hip (right)'],
    ['Unterbauch (rechts und links)', 'Hüfte (rechts)'],
  ),
  add(treatment, 'on_face', 'yes-no', 'An area of the face, head or neck is among them', false),
  add(treatment, 'on_body', 'yes-no', 'An area below the neck is among them', true),
  add(
    treatment,
    'device',
    'text',
    'Make, model and kind of the device',
    'Dermaflow D2, motor pen',
    'Dermaflow D2, Motor-Pen',
  ),
  {
    ...add(treatment, 'device_kind', 'choice', 'Kind of the device, to compare', 'pen-motor'),
    values: deviceKinds,
  },
  add(treatment, 'radiofrequency', 'yes-no', 'The device sends radiofrequency through its needles', false),
  {
    ...add(
      treatment,
      'authorised_use',
      'choice',
      'Stretch marks are among the device’s authorised uses',
      'yes',
    ),
    values: ['yes', 'no', 'unknown'],
  },
  add(treatment, 'outside_authorised_use', 'yes-no', 'They are not among them, or nobody knows', false),
  add(
    treatment,
    'products',
    'text',
    'Products, in one sentence',
    'Hyaluron glide 1 % and Repair serum',
    'Hyaluron-Gleitgel 1 % und Repair-Serum',
  ),
  add(
    treatment,
    'product_list',
    'list',
    'The same, product by product',
    ['Hyaluron glide 1 %', 'Repair serum'],
    ['Hyaluron-Gleitgel 1 %', 'Repair-Serum'],
  ),
  add(treatment, 'products_named', 'yes-no', 'At least one product is named', true),
  add(
    treatment,
    'prescribed_anaesthetic',
    'yes-no',
    'A prescribed numbing medicine is meant, or may be',
    false,
  ),
  add(
    treatment,
    'anaesthetic',
    'text',
    'Name of the numbing medicine',
    'Lidocaine 4 % cream',
    'Lidocain-Creme 4 %',
  ),
];

const consents: readonly TemplateField[] = [
  add(planned, 'max_depth', 'text', 'Deepest depth of the plan', '1.50\u202fmm', '1,50\u202fmm'),
  add(planned, 'sessions', 'text', 'Number of sessions planned', 'up to 4 sessions', 'bis zu 4 Sitzungen'),
  add(planned, 'price_known', 'yes-no', 'A price was told', true),
  add(planned, 'price', 'text', 'Price as told', '£180 a session', '180 € je Sitzung'),
  add(
    [...consentKinds, 'refusal', 'withdrawal'],
    'offered_on',
    'date',
    'Day on which the form was handed over',
    '13-Nov-2026',
    '13.11.2026',
  ),
  add(['guardian-consent'], 'guardian_name', 'text', 'Name of the parent or guardian', 'Ngozi Okafor'),
  add(['guardian-consent'], 'guardian_relation', 'text', 'What they are to the patient', 'mother', 'Mutter'),
  add(
    ['withdrawal'],
    'signed_on',
    'date',
    'Day on which the consent was signed',
    '20-Nov-2026',
    '20.11.2026',
  ),
  add(['withdrawal'], 'withdrawn_on', 'date', 'Day of the withdrawal', '01-Dec-2026', '01.12.2026'),
  add(
    ['withdrawal'],
    'withdrawal_reason',
    'text',
    'The reason, if one was given',
    'not recorded',
    'nicht erfasst',
  ),
  add(
    ['plan'],
    'goal',
    'text',
    'What the plan aims at',
    'softer edges, closer colour',
    'weichere Ränder, ähnlichere Farbe',
  ),
  add(['plan'], 'interval', 'text', 'Time between two sessions', '4 to 6 weeks', '4 bis 6 Wochen'),
  add(
    ['plan'],
    'planned_dates',
    'list',
    'Days of the sessions planned',
    ['20-Nov-2026', '18-Dec-2026'],
    ['20.11.2026', '18.12.2026'],
  ),
];

const sessions: readonly TemplateField[] = [
  add(done, 'day', 'date', 'Day of the treatment', '20-Nov-2026', '20.11.2026'),
  add(done, 'finished', 'text', 'Clock time at which the treatment ended', '14:50'),
  add(done, 'session_number', 'number', 'Which session of this patient it was', 2),
  add(done, 'depth_used', 'text', 'Deepest depth used', '1.25\u202fmm', '1,25\u202fmm'),
  add(
    done,
    'lots_used',
    'list',
    'Products used with their lots',
    ['Repair serum, lot A12'],
    ['Repair-Serum, Charge A12'],
  ),
  add(['aftercare'], 'next_known', 'yes-no', 'A day for the next session is set', true),
  add(
    ['aftercare'],
    'next_day',
    'text',
    'Day of the next session',
    'Friday 18-Dec-2026',
    'Freitag, 18.12.2026',
  ),
  add(
    ['aftercare'],
    'contact_from',
    'text',
    'First day on which the practice calls',
    'Sat 21-Nov-2026',
    'Sa., 21.11.2026',
  ),
  add(
    ['aftercare'],
    'contact_to',
    'text',
    'Last day on which it calls',
    'Mon 23-Nov-2026',
    'Mo., 23.11.2026',
  ),
];

const letters: readonly TemplateField[] = [
  add(
    ['referral-letter', 'adverse-event-letter'],
    'recipient',
    'text',
    'Who the letter goes to',
    'Dr A. Weiss, dermatologist',
    'Dr. A. Weiss, Hautärztin',
  ),
  add(
    event,
    'event_what',
    'text',
    'What happened',
    'redness for longer than a week',
    'Rötung länger als eine Woche',
  ),
  add(event, 'event_began', 'date', 'Day on which it began', '24-Nov-2026', '24.11.2026'),
  add(event, 'event_areas', 'text', 'Where', 'hip (right)', 'Hüfte (rechts)'),
  add(event, 'event_severity', 'text', 'How severe', 'moderate', 'mittel'),
  add(
    event,
    'event_course',
    'text',
    'What was done since',
    'cool compress, seen on 27-Nov-2026',
    'gekühlt, gesehen am 27.11.2026',
  ),
  add(event, 'event_outcome', 'text', 'How it stands', 'not yet gone', 'noch nicht abgeklungen'),
  add(
    ['referral-letter'],
    'referral_reason',
    'text',
    'Why the patient is referred',
    'please examine and advise',
    'Bitte um Untersuchung und Rat',
  ),
  add(exposure, 'exposure_product', 'text', 'Product that was used', 'Repair serum', 'Repair-Serum'),
  add(exposure, 'exposure_maker', 'text', 'Its maker', 'Lindgren Labs'),
  add(exposure, 'exposure_lot', 'text', 'Its lot', 'A12'),
  add(exposure, 'exposure_expiry', 'text', 'Expiry of the lot', '31-Mar-2028', '31.03.2028'),
  add(
    exposure,
    'exposure_dates',
    'list',
    'Days on which this patient got it',
    ['20-Nov-2026'],
    ['20.11.2026'],
  ),
  add(exposure, 'exposure_areas', 'text', 'Where', 'hip (right)', 'Hüfte (rechts)'),
  add(exposure, 'recall_known', 'yes-no', 'The lot was recalled', true),
  add(exposure, 'recalled_on', 'date', 'Day of the recall', '01-Dec-2026', '01.12.2026'),
  add(exposure, 'recall_reason', 'text', 'Reason of the recall', 'not sterile', 'nicht steril'),
];

/** Every field, in the order in which the studio lists them. */
export const templateFields: readonly TemplateField[] = [
  ...people,
  ...treatments,
  ...consents,
  ...sessions,
  ...letters,
];

/** The fields of one kind of template. */
export const fieldsOf = (kind: TemplateKind): readonly TemplateField[] =>
  templateFields.filter(({ kinds }) => kinds.includes(kind));
