/** English names of the fields of patients, concerns, screenings and consents, as their forms call them. */
import type { ConcernFields } from '../concerns/concern.ts';
import type { PatientFields } from '../patients/patient.ts';
import type { Message } from './message.ts';

export const patientFieldLabels = {
  family: { id: 'patients.family', defaultMessage: 'Family name' },
  given: { id: 'patients.given', defaultMessage: 'Given names' },
  born: { id: 'patients.born', defaultMessage: 'Date of birth' },
  phone: { id: 'patients.phone', defaultMessage: 'Phone' },
  email: { id: 'patients.email', defaultMessage: 'Email' },
  address: { id: 'patients.address', defaultMessage: 'Address' },
  skinType: { id: 'patients.skin-type', defaultMessage: 'Skin type' },
  allergies: { id: 'patients.allergies', defaultMessage: 'Allergies' },
  note: { id: 'patients.note', defaultMessage: 'Note' },
  shape: { id: 'patients.shape', defaultMessage: 'Figure of the body map' },
} satisfies Record<keyof PatientFields, Message>;

export const concernFieldLabels = {
  areas: { id: 'concerns.part.where', defaultMessage: 'Where' },
  striaeType: { id: 'concerns.type', defaultMessage: 'Type of stretch marks' },
  causes: { id: 'concerns.causes', defaultMessage: 'Causes' },
  onset: { id: 'concerns.onset', defaultMessage: 'First seen' },
  symptoms: { id: 'concerns.symptoms', defaultMessage: 'Itch or tenderness' },
  colour: { id: 'concerns.colour', defaultMessage: 'Colour against the skin around' },
  relief: { id: 'concerns.relief', defaultMessage: 'Relief' },
  texture: { id: 'concerns.texture', defaultMessage: 'Touch' },
  lines: { id: 'concerns.lines-count', defaultMessage: 'Number of lines' },
  redFlag: { id: 'concerns.part.check', defaultMessage: 'One question more' },
  note: { id: 'concerns.note', defaultMessage: 'Note' },
} satisfies Record<keyof ConcernFields, Message>;

export const symptomsWords: Message = {
  id: 'versions.symptoms',
  defaultMessage: 'Itch {itch} of 10, tenderness {tenderness} of 10',
};

export const answerWords: Message = {
  id: 'versions.answer',
  defaultMessage:
    '{answer}{detail, select, none {} other {: {detail}}}{date, select, none {} other {, {date}}}',
};

export const consentFieldLabels = {
  kind: { id: 'versions.consent.kind', defaultMessage: 'For' },
  outcome: { id: 'versions.consent.outcome', defaultMessage: 'Answer' },
  template: { id: 'versions.consent.template', defaultMessage: 'Version of the text' },
  areas: { id: 'versions.consent.areas', defaultMessage: 'Areas' },
  depth: { id: 'versions.consent.depth', defaultMessage: 'Deepest needling' },
  device: { id: 'versions.consent.device', defaultMessage: 'Kind of device' },
  sessions: { id: 'versions.consent.sessions', defaultMessage: 'Sessions' },
  price: { id: 'versions.consent.price', defaultMessage: 'Price as told' },
  offeredOn: { id: 'versions.consent.offered', defaultMessage: 'Handed out on' },
  note: { id: 'versions.consent.note', defaultMessage: 'Asked and answered' },
  productClasses: { id: 'versions.consent.product-classes', defaultMessage: 'Classes of products' },
  validUntil: { id: 'versions.consent.valid-until', defaultMessage: 'Holds until' },
  addenda: { id: 'versions.consent.addenda', defaultMessage: 'Added by an addendum' },
  withdrawn: { id: 'versions.consent.withdrawn', defaultMessage: 'Withdrawn' },
} satisfies Record<string, Message>;
