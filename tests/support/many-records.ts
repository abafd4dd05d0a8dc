import { v7 as newId } from 'uuid';
import { close } from '../../electron/vault/services/vault.ts';
import { importing } from '../../electron/vault/services/importing.ts';
import { savePatient } from '../../electron/vault/services/patients.ts';
import { savePhoto } from '../../electron/vault/services/photos.ts';
import { saveScreening } from '../../electron/vault/services/screenings.ts';
import { sealSession } from '../../electron/vault/services/sessions.ts';
import type { Work } from '../../electron/vault/services/work.ts';
import { dateOfInstant } from '../../shared/dates/calendar.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { people } from './appointment.ts';
import { askFileOf, attached, attachInput } from './attach-at-work.ts';
import { day } from './follow-up-inputs.ts';
import { photoInput } from './photos-at-work.ts';
import { picture } from './pictures.ts';
import { workOf } from './practice-at-work.ts';
import { productFields, reasonsFor, screeningInput, sealInput } from './record-inputs.ts';
import { patientInput, type VaultAtWork, vaultAtWork } from './vault-at-work.ts';

/** The lot with which everybody was treated. */
export const manyLot = 'HA-500';
/** Stands among the names and notes, and is longer than any column. */
const long = 'Hohenlohe-Waldenburg-Schillingsfürst-Breckenridge';
const hour = 3_600_000; // ms
const tenYears = 10 * 365.25 * day;

const inBatches = (vault: VaultAtWork, fill: (work: Work) => void): void => {
  const { work, batches } = importing(workOf(vault), 'seed');
  fill(work);
  batches.end();
};

const seal = (work: Work, input: InputOf<'sessions:seal'>): void => {
  const first = sealSession(work, input);
  if (first.ok) return;
  const sealed = sealSession(work, { ...input, fields: { ...input.fields, reasons: reasonsFor(first) } });
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.error));
};

/** Photos of one patient, week by week back, with the same small picture as their file. */
const fillPhotos = async (vault: VaultAtWork, patient: string, count: number): Promise<void> => {
  const file = await picture(400, 300).jpeg().toBuffer();
  const thumbnail = await picture(320, 240).webp().toBuffer();
  const taken: { readonly id: string; readonly takenOn: string }[] = [];
  for (let n = 0; n < count; n += 1) {
    const takenOn = dateOfInstant(Date.now() - (n % 100) * 7 * day);
    const input = attachInput(patient, file, {
      id: newId(),
      thumbnail,
      fields: { kind: 'photo', label: 'Photo', note: '', takenOn },
      content: {
        type: 'jpeg',
        bytes: file.length,
        widthPx: 400,
        heightPx: 300,
        pages: null,
        capturedAt: null,
      },
    });
    taken.push({ id: (await attached(askFileOf(vault), file, input)).id, takenOn });
  }
  inBatches(vault, (work) => {
    for (const [n, { id, takenOn }] of taken.entries()) {
      const view = n % 3 === 0 ? null : ({ pack: 'abdomen', step: n % 2 ? 'front' : 'close-up' } as const);
      savePhoto(work, photoInput(id, { takenOn, view }));
    }
  });
};

/** Registers and treats everybody with one lot, an hour before the vault's clock. */
const fillTreated = async (vault: VaultAtWork, at: number, count: number): Promise<void> => {
  const product = newId();
  await vault.get('products:save', { id: product, revision: 0, fields: productFields });
  await vault.get('lots:save', { id: newId(), revision: 0, fields: { product, lot: manyLot, expiry: null } });
  const { name, routeClass, unit } = productFields;
  const used = {
    product,
    name,
    routeClass,
    lot: manyLot,
    expiry: null,
    amount: 2000,
    unit,
    timing: 'during' as const,
    appliedAt: null,
  };
  inBatches(vault, (work) => {
    for (let n = 0; n < count; n += 1) {
      const treated = patientInput({
        family: n % 9 === 0 ? long : `Recent ${n}`,
        given: `Jane ${n}`,
        born: `19${60 + (n % 39)}-0${1 + (n % 9)}-1${n % 9}`,
        phone: `07700 9${10_000 + n}`,
        email: '',
      });
      savePatient(work, treated);
      const note = `Skin calm, ${n % 5 === 0 ? long : 'as expected'}`;
      seal(work, sealInput(treated.id, at - hour, { note, products: [used] }));
    }
  });
};

const fillOld = (vault: VaultAtWork, count: number): void =>
  inBatches(vault, (work) => {
    for (let n = 0; n < count; n += 1) {
      const family = n % 7 === 0 ? long : `Oldfield ${n}`;
      savePatient(work, patientInput({ family, given: 'June', born: '1970-05-05', phone: '', email: '' }));
    }
  });

const fillHistory = async (vault: VaultAtWork, patient: string, count: number): Promise<void> => {
  inBatches(vault, (work) => {
    for (let n = 0; n < count; n += 1) {
      const note = `Asked again, ${n % 4 === 0 ? long : 'no change'}`;
      saveScreening(work, screeningInput(patient, { note }));
    }
  });
  await fillPhotos(vault, patient, count);
};

/**
 * Fills the closed vault of a home so that every list is long: `count` patients of ten years ago, each much like the next one,
 * `count` who were treated two days ago, and `count` screenings and photos of `patient`.
 */
export const fillMany = async (home: string, patient: string, count: number): Promise<void> => {
  const now = Date.now();
  await workAt(home, now - tenYears, (vault) => fillOld(vault, count));
  await workAt(home, now - 2 * day, (vault, at) => fillTreated(vault, at, count));
  await workAt(home, now, (vault) => fillHistory(vault, patient, count));
};

const workAt = async (
  home: string,
  at: number,
  fill: (vault: VaultAtWork, at: number) => Promise<void> | void,
): Promise<void> => {
  const vault = vaultAtWork(home, { at });
  await vault.get('vault:unlock', { passphrase: people.passphrase });
  await fill(vault, at);
  close(vault.holder);
};
