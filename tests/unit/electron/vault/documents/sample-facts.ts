/** Invented facts for document tests. */
import type { Consent } from '../../../../../shared/consents/consent.ts';
import type { Strokes } from '../../../../../shared/consents/strokes.ts';
import { nothingKnown, type Device } from '../../../../../shared/devices/device.ts';
import type { Patient } from '../../../../../shared/patients/patient.ts';
import type { Practice, Practitioner } from '../../../../../shared/practice/practice.ts';
import type { Session, SessionArea, SessionFields } from '../../../../../shared/sessions/session.ts';
import type { TemplateText } from '../../../../../shared/templates/template.ts';
import { shippedVersions } from '../../../../../electron/vault/documents/templates/registry.ts';
import type { AftercareDocument } from '../../../../../electron/vault/documents/aftercare-document.ts';
import type { ConsentDocument } from '../../../../../electron/vault/documents/consent-document.ts';
import type { SessionDocument } from '../../../../../electron/vault/documents/session-document.ts';

export const timeZone = 'Europe/London';
const at = (hour: number, minute: number): number => Date.UTC(2026, 10, 20, hour, minute);

export const practice: Practice = {
  name: 'Northlight Skin Clinic',
  address: '48 Otago Lane\nGlasgow G12 8PB',
  phone: '0141 496 0172',
  email: 'hello@northlight.example',
  country: 'GB-SCT',
};
export const practitioner: Practitioner = { name: 'Tomasz Wiśniewski', qualification: 'Level 7 Diploma' };
export const patient: Patient = {
  id: 'patient',
  number: '01187',
  revision: 1,
  family: 'Okonkwo-Lindqvist',
  given: 'Adaeze',
  born: '1991-03-04',
  phone: '',
  email: '',
  address: '',
  skinType: 'iv',
  allergies: { state: 'none', items: [] },
  note: '',
  shape: 'average',
};
export const device: Device = {
  id: 'device',
  revision: 1,
  kind: 'pen-motor',
  make: 'Halden',
  model: 'P2',
  serial: 'P2-20817',
  needleLengthUm: 2500,
  pinCount: 16,
  toleranceUm: 150,
  speedUnit: 'hz',
  ...nothingKnown,
  uses: [{ use: 'striae', group: null, country: null, authority: '', answer: 'no', source: '' }],
};
/** A shipped version as a practice that adopted it has it. */
export const adoptedText = (id: string, version = 1): TemplateText => {
  const shipped = shippedVersions({ id, language: 'en' }).find((text) => text.version === version);
  if (!shipped) throw new Error('no such text');
  return {
    id,
    language: 'en',
    version,
    ...shipped.fields,
    adoptedBy: 'Tomasz Wiśniewski',
    adoptedAt: Date.UTC(2026, 8, 1, 9),
  };
};
export const template: TemplateText = adoptedText('consent-striae');

export const ink: Strokes = [
  {
    points: [
      { x: 100, y: 100, t: 0, p: 0.5 },
      { x: 300, y: 40, t: 10, p: 0.5 },
      { x: 500, y: 120, t: 20, p: 0.5 },
    ],
  },
];

export const signed: Omit<
  Consent,
  'id' | 'patient' | 'signedAt' | 'signedBy' | 'documentHash' | 'withdrawnAt' | 'withdrawals' | 'addenda'
> = {
  kind: 'treatment',
  template: 'consent-striae',
  templateVersion: 1,
  scope: {
    areas: [
      { region: 'flank', side: 'left' },
      { region: 'abdomen-lower', side: 'left' },
      { region: 'abdomen-lower', side: 'right' },
    ],
    maxDepthUm: 2000,
    device: 'device',
    deviceKind: 'pen-motor',
    sessions: 4,
    price: '£180 a session',
    productClasses: null,
    course: null,
    validUntil: null,
  },
  offeredOn: '2026-09-18',
  outcome: 'agreed',
  statements: {
    read: true,
    questions: true,
    'outside-authorised-use': true,
    'results-differ': true,
    aftercare: true,
    'health-told': true,
    'may-stop': true,
  },
  photos: { record: 'yes', teaching: 'no', marketing: 'not-asked' },
  note: 'Asked about dark patches.',
  patientStrokes: ink,
  patientTypedName: '',
  patientSignedAt: Date.UTC(2026, 10, 20, 13, 31, 22),
  practitionerStrokes: ink,
  practitionerTypedName: '',
  practitionerSignedAt: Date.UTC(2026, 10, 20, 13, 32, 8),
  templateLanguage: 'en',
  clauses: [],
  signing: null,
};

export const unsignedConsent: ConsentDocument = {
  practice,
  practitioner,
  patient,
  template,
  scope: signed.scope,
  device,
  products: ['Sterile gel'],
  anaesthetics: [],
  more: {},
  retentionYears: 8,
  offeredOn: '2026-09-18',
  today: '2026-11-20',
  timeZone,
  consent: null,
};

export const aftercare: AftercareDocument = {
  practice,
  practitioner,
  patient,
  template: adoptedText('aftercare-body'),
  treatment: {
    areas: signed.scope.areas,
    device,
    deviceKind: 'pen-motor',
    products: ['Sterile gel'],
    anaesthetics: [],
  },
  session: { number: 2, depthUm: 1500, lots: ['Sterile gel, lot A12'] },
  finishedAt: at(14, 50),
  offsetMinutes: 0,
  retentionYears: null,
  nextDate: '2026-12-18',
  contact: { from: '2026-11-21', to: '2026-11-23' },
  givenAt: at(15, 2),
  timeZone,
};

export const emptyArea: SessionArea = {
  region: 'flank',
  side: 'right',
  parts: [],
  planned: 'none',
  depthMinUm: null,
  depthMaxUm: null,
  passes: null,
  directions: [],
  speed: null,
  rf: null,
  extent: null,
  endPoint: null,
  stoppedReason: '',
  note: '',
};

export const fullFields: SessionFields = {
  startedAt: at(13, 50),
  endedAt: at(14, 50),
  screening: 'screening',
  consent: 'consent',
  device: {
    device: 'device',
    kind: 'pen-motor',
    name: 'Halden P2',
    serial: 'P2-20817',
    toleranceUm: 150,
    needleLengthUm: 2500,
    pinCount: 16,
    cartridgeLot: 'C-55102',
    cartridgeExpiry: '2028-03-31',
    sealIntact: 'yes',
  },
  antiseptic: { agent: 'chlorhexidine-aqueous', concentrationPpm: 5000, other: '', contactTimeMs: 120_000 },
  hairRemoval: 'today-here',
  hygiene: ['gloves', 'sharps-disposed'],
  gloves: 'nitrile',
  anaesthetic: {
    agent: 'lidocaine-4',
    detail: '',
    lot: 'L4-889',
    expiry: '2027-06-30',
    prescribed: 'no',
    appliedBy: 'Tomasz Wiśniewski',
    applications: [
      { areas: [], massMg: 24_500, areaMm2: 38_000, occluded: 'yes', onAt: at(13, 5), offAt: at(13, 45) },
    ],
  },
  areas: [
    {
      region: 'hip',
      side: 'right',
      parts: [],
      planned: { course: 'course', minUm: 1500, maxUm: 1750 },
      depthMinUm: 1250,
      depthMaxUm: 2600,
      passes: 3,
      directions: ['horizontal', 'diagonal-left'],
      speed: { milli: 120_000, unit: 'hz' },
      rf: null,
      extent: null,
      endPoint: 'scattered-pinpoint',
      stoppedReason: '',
      note: 'Older scar left out.',
    },
    {
      ...emptyArea,
      extent: { areaMm2: 12_000, timeMs: 720_000, coveragePpm: 900_000 },
      endPoint: 'stopped-early',
      stoppedReason: 'patient asked',
      speed: { milli: 2500, unit: 'step' },
    },
  ],
  products: [
    {
      product: 'gel',
      name: 'Sterile gel',
      routeClass: 'sterile-glide',
      lot: 'HG-2217',
      expiry: '2027-11-30',
      amount: 4000,
      unit: 'ul',
      timing: 'during',
      appliedAt: at(13, 58),
    },
  ],
  reactions: [
    { region: 'hip', side: 'right', time: 'end', erythema: 3, oedema: 1, bleeding: 2, bruising: 0 },
    { region: 'hip', side: 'right', time: '15-min', erythema: 2, oedema: 0, bleeding: 0, bruising: null },
  ],
  otherReaction: { state: 'none', kinds: [], detail: '' },
  pain: 5,
  settled: { state: 'yes', afterMs: 1_500_000 },
  aftercareGivenAt: at(15, 2),
  note: 'Tolerated well.',
  nextDate: '2026-12-18',
  reasons: [{ rule: 'DEPTH_OVER_2_5', subject: 'areas.hip/right', text: 'Thick old marks.' }],
  carried: null,
  zones: [],
  marks: [],
  davey: null,
  paper: null,
};

export const sealed: Session = {
  ...fullFields,
  id: 'session',
  patient: 'patient',
  revision: 1,
  sealedAt: at(15, 5),
  sealedBy: 'user',
  ordinal: 3,
  courses: [],
  findings: [],
  passes: [],
  amendments: [],
  invalid: null,
};

export const sessionFacts: SessionDocument = {
  photos: { photos: [], rounds: [] },
  practice,
  practitioner,
  patient,
  session: sealed,
  versions: [{ revision: 1, fields: fullFields }],
  screeningAt: at(13, 0),
  consentAt: at(13, 32),
  addenda: [],
  figures: [],
  nameOf: () => 'Tomasz Wiśniewski',
  findingText: ({ rule }) => `What ${rule} says.`,
  timeZone,
};
