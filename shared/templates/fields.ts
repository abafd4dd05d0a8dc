/** The fields a template may use. Names are permanent: stored texts use them. */
import { deviceKinds } from '../devices/device.ts';
import { add, every, treatment, type TemplateField } from './field.ts';
import type { TemplateKind } from './kinds.ts';
import { consentFields, letterFields, sessionFields } from './more-fields.ts';

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

/** Every field, in the order in which the studio lists them. */
export const templateFields: readonly TemplateField[] = [
  ...people,
  ...treatments,
  ...consentFields,
  ...sessionFields,
  ...letterFields,
];

/** The fields of one kind of template. */
export const fieldsOf = (kind: TemplateKind): readonly TemplateField[] =>
  templateFields.filter(({ kinds }) => kinds.includes(kind));
