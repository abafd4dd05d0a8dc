import { v7 as newId } from 'uuid';
import { noAddition } from '../../shared/consents/addendum.ts';
import type { Consent } from '../../shared/consents/consent.ts';
import { nothingKnown } from '../../shared/devices/device.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { Sealed } from '../../shared/sessions/sealed.ts';
import { sessionFields, signature, type VaultAtWork } from './vault-at-work.ts';
import { nothingNoted } from '../../shared/products/product.ts';

type Sign = InputOf<'consents:sign'>;

/** A consent as the form sends one, with what a test wants to be different. */
export const consentInput = (patient: string, at: number, fields: Partial<Sign['fields']> = {}): Sign => ({
  id: newId(),
  patient,
  draft: null,
  fields: {
    kind: 'treatment',
    template: 'consent-striae',
    templateVersion: 1,
    scope: {
      areas: [{ region: 'abdomen-lower', side: 'right' }],
      maxDepthUm: 2000,
      device: null,
      deviceKind: 'pen-motor',
      sessions: 4,
      price: '£120',
      productClasses: null,
      course: null,
      validUntil: null,
    },
    offeredOn: '2026-11-18',
    outcome: 'agreed',
    statements: { read: true, questions: true },
    photos: { record: 'yes', teaching: 'no', marketing: 'no' },
    note: '',
    patientStrokes: signature,
    patientTypedName: '',
    patientSignedAt: at,
    practitionerStrokes: signature,
    practitionerTypedName: '',
    practitionerSignedAt: at,
    templateLanguage: 'en',
    clauses: [],
    signing: null,
    ...fields,
  },
});

/** How a signature came about, with nothing that had to be noted. */
export const plainSigning: NonNullable<Sign['fields']['signing']> = {
  offeredAt: null,
  questions: '',
  answers: '',
  capacity: { state: 'not-asked', words: '' },
  interpreter: null,
  witness: null,
  guardian: null,
  refusalReason: '',
  textPx: 20,
  pages: [],
};

/** One of the smaller consents on its first text, as the form sends one. */
export const smallConsentInput = (
  patient: string,
  at: number,
  fields: Partial<InputOf<'consents:sign-small'>['fields']> = {},
): InputOf<'consents:sign-small'> => ({
  id: newId(),
  patient,
  draft: null,
  fields: {
    kind: 'photo-consent',
    template: 'photo-consent',
    templateVersion: 1,
    templateLanguage: 'en',
    areas: [{ region: 'abdomen-lower', side: 'right' }],
    offeredOn: '2026-11-20',
    outcome: 'agreed',
    statements: { read: true, questions: true, 'may-stop': true },
    photos: { record: 'yes', teaching: 'no', marketing: 'no' },
    clauses: [],
    note: '',
    patientStrokes: signature,
    patientTypedName: '',
    patientSignedAt: at,
    practitionerStrokes: signature,
    practitionerTypedName: '',
    practitionerSignedAt: at,
    signing: plainSigning,
    ...fields,
  },
});

/** An addendum that adds an area to a consent, as the form sends one. */
export const addendumInput = (
  consent: Pick<Consent, 'id' | 'patient' | 'documentHash'>,
  at: number,
  fields: Partial<InputOf<'addenda:sign'>['fields']> = {},
): InputOf<'addenda:sign'> => ({
  id: newId(),
  patient: consent.patient,
  draft: null,
  fields: {
    consent: consent.id,
    consentHash: consent.documentHash,
    template: 'consent-striae',
    templateVersion: 1,
    templateLanguage: 'en',
    addition: { ...noAddition, areas: [{ region: 'flank', side: 'left' }] },
    offeredOn: '2026-11-20',
    outcome: 'agreed',
    statements: { read: true, questions: true, 'may-stop': true },
    note: '',
    patientStrokes: signature,
    patientTypedName: '',
    patientSignedAt: at,
    practitionerStrokes: signature,
    practitionerTypedName: '',
    practitionerSignedAt: at,
    signing: plainSigning,
    ...fields,
  },
});

/** A withdrawal of the whole consent, as the dialog sends one. */
export const withdrawalInput = (
  id: string,
  fields: Partial<InputOf<'consents:withdraw'>['fields']> = {},
): InputOf<'consents:withdraw'> => ({
  id,
  fields: { addendum: null, purposes: null, on: null, told: 'in-person', reason: '', ...fields },
});

/** What a concern says, as the form sends it. */
export const concernFields = (note = ''): InputOf<'concerns:save'>['fields'] => ({
  areas: [{ region: 'abdomen-lower', side: 'right' }],
  striaeType: 'alba',
  causes: ['pregnancy'],
  onset: { kind: 'year', year: 2019 },
  symptoms: { state: 'some', itch: 2, tenderness: null },
  colour: 2,
  relief: 'depressed',
  texture: 'softer',
  lines: '6-10',
  redFlag: 'no',
  note,
});

/** A screening as the form sends one. */
export const screeningInput = (
  patient: string,
  fields: Partial<InputOf<'screenings:save'>['fields']> = {},
): InputOf<'screenings:save'> => ({
  id: newId(),
  patient,
  draft: null,
  fields: {
    answers: {
      keloid: { answer: 'no', detail: '', date: null },
      pregnant: { answer: 'no', detail: '', date: null },
    },
    noChangeSince: null,
    note: '',
    ...fields,
  },
});

/** A session as the form sends one, without any reason. */
export const sealInput = (
  patient: string,
  at: number,
  fields: Partial<InputOf<'sessions:seal'>['fields']> = {},
): InputOf<'sessions:seal'> => ({
  id: newId(),
  patient,
  draft: null,
  fields: { ...sessionFields(at), ...fields },
});

/** A reason for every finding that a refused seal or amendment asked one for. */
export const reasonsFor = (answer: {
  readonly ok: boolean;
  readonly error?: { readonly fields?: readonly { readonly path: string; readonly message: string }[] };
}) =>
  (answer.error?.fields ?? []).map(({ path, message }) => ({
    rule: message,
    subject: path,
    text: 'Talked through.',
  }));

/** Seals a session, with a reason wherever the rules ask one; answers what was sent too. */
export async function sealWithReasons(
  vault: VaultAtWork,
  input: InputOf<'sessions:seal'>,
): Promise<{ readonly sealed: Sealed; readonly sent: InputOf<'sessions:seal'> }> {
  const first = await vault.ask('sessions:seal', input);
  if (first.ok) return { sealed: first.value, sent: input };
  const sent = {
    ...input,
    fields: { ...input.fields, reasons: [...input.fields.reasons, ...reasonsFor(first)] },
  };
  return { sealed: await vault.get('sessions:seal', sent), sent };
}

/** The fields of a product. */
export const productFields: InputOf<'products:save'>['fields'] = {
  kind: 'serum',
  name: 'Hyaluronic acid',
  maker: 'Brunel',
  active: '1 %',
  routeClass: 'sterile-intradermal',
  sterile: 'yes',
  unit: 'ul',
  ...nothingNoted,
};

/** The fields of a needling device. */
export const deviceFields: InputOf<'devices:save'>['fields'] = {
  kind: 'pen-motor',
  make: 'Årlig',
  model: 'P1',
  serial: '77',
  needleLengthUm: 2500,
  pinCount: 12,
  toleranceUm: 150,
  speedUnit: 'hz',
  ...nothingKnown,
  uses: [{ use: 'striae', group: null, country: null, authority: '', answer: 'no', source: '' }],
};

type SessionFields = InputOf<'sessions:seal'>['fields'];

/** Seals a session of so many days ago, with what a test wants to be different in it. */
export const sealDaysAgo = (
  vault: VaultAtWork,
  patient: string,
  days: number,
  change: (fields: SessionFields) => Partial<SessionFields> = () => ({}),
): ReturnType<typeof sealWithReasons> => {
  const input = sealInput(patient, Date.now() - days * 86_400_000);
  return sealWithReasons(vault, { ...input, fields: { ...input.fields, ...change(input.fields) } });
};
