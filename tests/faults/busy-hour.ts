import { createHash, randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { NewAttachment } from '../../electron/vault/messages.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { PhotoFields } from '../../shared/photos/photo.ts';
import { attachBytes, attachInput } from '../support/attach-at-work.ts';
import { photoInput } from '../support/photos-at-work.ts';
import { consentInput } from '../support/record-inputs.ts';
import { patientInput, sessionFields, signature } from '../support/vault-at-work.ts';
import type { VaultChild } from '../support/vault-child.ts';

type Seal = InputOf<'sessions:seal'>;
type Sign = InputOf<'consents:sign'>;

/** What one draft was sent and what was said to be kept. */
export interface DraftTold {
  /** The newest save that was answered, 0 when none was. */
  kept: number;
  readonly bodies: string[];
}

/** What the vault process said it kept, and what it was sent. */
export interface Told {
  readonly patients: Map<string, InputOf<'patients:save'>['fields']>;
  readonly sessions: Map<string, Seal['fields']>;
  readonly consents: Map<string, Sign['fields']>;
  readonly drafts: Map<string, DraftTold>;
  /** The SHA-256 of each attached file, by the attachment. */
  readonly files: Map<string, string>;
  /** What was recorded of photos, by the attachment, and whose they are. */
  readonly photos: Map<string, { readonly patient: string; readonly fields: PhotoFields }>;
  /** Sessions on their way; a draft of one of them may be gone with its seal. */
  readonly sealing: Set<string>;
  answers: number;
}

export const nothingTold = (): Told => ({
  patients: new Map(),
  sessions: new Map(),
  consents: new Map(),
  drafts: new Map(),
  files: new Map(),
  photos: new Map(),
  sealing: new Set(),
  answers: 0,
});

const typed = (save: number): string =>
  JSON.stringify({ note: `typed ${save} `.repeat(1 + (save % 40)), ink: save % 5 === 0 ? signature : [] });

/** Sends one form's saves without waiting for each, as the page does, and notes which were answered. */
async function type(
  child: VaultChild,
  told: Told,
  draft: { readonly id: string; readonly patient: string; readonly saves: number },
): Promise<void> {
  const about: DraftTold = { kept: 0, bodies: [] };
  told.drafts.set(draft.id, about);
  const answers = Array.from({ length: draft.saves }, async (_, index) => {
    const body = typed(index + 1);
    about.bodies.push(body);
    const answer = await child.ask('drafts:save', {
      id: draft.id,
      kind: 'session',
      patient: draft.patient,
      save: index + 1,
      body,
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    about.kept = Math.max(about.kept, index + 1);
    told.answers += 1;
  });
  await Promise.all(answers);
}

async function seal(child: VaultChild, told: Told, given: Seal): Promise<void> {
  told.sealing.add(given.id);
  const answer = await child.ask('sessions:seal', given);
  if (answer.ok) {
    told.sessions.set(given.id, given.fields);
    told.answers += 1;
    return;
  }
  if (answer.error.reason !== 'reason-needed' || given.fields.reasons.length > 0)
    throw new Error(JSON.stringify(answer.error));
  const reasons = (answer.error.fields ?? []).map(({ path, message }) => ({
    rule: message,
    subject: path,
    text: 'Talked through.',
  }));
  await seal(child, told, { ...given, fields: { ...given.fields, reasons } });
}

/** Signs a consent with the ink of both. */
async function sign(child: VaultChild, told: Told, patient: string): Promise<void> {
  const given = consentInput(patient, Date.UTC(2026, 10, 20, 12));
  const answer = await child.ask('consents:sign', given);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  told.consents.set(given.id, given.fields);
  told.answers += 1;
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Attaches a file of a few pieces, as main brings one: a paper sheet, or a photo of which its view and areas are recorded. */
async function attach(child: VaultChild, told: Told, patient: string, turn: number): Promise<void> {
  const bytes = randomBytes(100_000 + (turn % 5) * 500_000);
  const isPhoto = turn % 4 === 3;
  const given = attachInput(patient, bytes, isPhoto ? photoOf(bytes) : {});
  const made = await attachBytes((ask) => child.send({ kind: 'file', ask }), bytes, given);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  told.files.set(given.id, hashOf(bytes));
  told.answers += 1;
  if (!isPhoto) return;
  const record = photoInput(given.id, { reason: `turn ${turn}` });
  const recorded = await child.ask('photos:save', record);
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.error));
  told.photos.set(given.id, { patient, fields: record.fields });
  told.answers += 1;
}

/** What main says of a photo; its bytes are only stored. */
export const photoOf = (bytes: Uint8Array): Partial<NewAttachment> => ({
  fields: { kind: 'photo', label: 'Photo', note: '', takenOn: '2026-11-19' },
  content: {
    type: 'jpeg',
    bytes: bytes.length,
    widthPx: 800,
    heightPx: 600,
    pages: null,
    capturedAt: null,
  },
});

/** Registers patients, signs consents, attaches files and records photos, types into their session forms and seals them, one after another, until the process is gone. */
export async function busyHour(child: VaultChild, told: Told): Promise<void> {
  const adopted = await child.ask('templates:adopt', { id: 'consent-striae', version: 1 });
  if (!adopted.ok) throw new Error(JSON.stringify(adopted.error));
  for (let turn = 0; ; turn += 1) {
    const patient = patientInput({ given: `Adaeze ${turn}`, note: 'n'.repeat((turn % 4) * 3000) });
    const saved = await child.ask('patients:save', patient);
    if (!saved.ok) throw new Error(JSON.stringify(saved.error));
    told.patients.set(patient.id, patient.fields);
    told.answers += 1;
    if (turn % 2 === 0) await sign(child, told, patient.id);
    if (turn % 2 === 1) await attach(child, told, patient.id, turn);
    const id = newId();
    await type(child, told, { id, patient: patient.id, saves: 3 + (turn % 6) });
    if (turn % 3 !== 0)
      await seal(child, told, {
        id,
        patient: patient.id,
        draft: id,
        fields: sessionFields(Date.UTC(2026, 10, 20, 13)),
      });
  }
}
