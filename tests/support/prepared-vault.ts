import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { leastCost } from '../../electron/vault/keys/argon2.ts';
import { closeVault, createVault } from '../../electron/vault/open-vault.ts';
import { projection } from '../../electron/vault/projectors.ts';
import { close, writeFirstEntries } from '../../electron/vault/services/vault.ts';
import { nothingKnown } from '../../shared/devices/device.ts';
import { people } from './appointment.ts';
import { patientInput, practice, practitioner, vaultAtWork, type VaultAtWork } from './vault-at-work.ts';
import { homeWith, type FolderBytes, vaultBytes } from './vault-bytes.ts';

/** A closed vault as bytes: a practice that is ready to treat its one patient. */
export interface PreparedVault {
  readonly files: FolderBytes;
  readonly recoveryCode: string;
  readonly patient: string;
}

const { passphrase } = people;
let prepared: Promise<PreparedVault> | undefined;

/** Practice, adopted texts, one device and one patient, made once for a worker and kept in memory only. */
export const preparedVault = (): Promise<PreparedVault> => (prepared ??= prepare());

/** A practice just set up in an empty home, with key slots that stay as they are at an unlock; answers its recovery code. */
export const setUpIn = (home: string, at: number = Date.now() - 60_000): string => {
  const now = { at, offset: 0 };
  const userId = newId();
  const made = createVault(home, {
    passphrase,
    userId,
    now: now.at,
    computer: 'Front desk',
    cost: leastCost,
    projection,
    first: (db) => writeFirstEntries(db, now, practice, { id: userId, ...practitioner }),
  });
  if (!made.ok) throw new Error(made.why);
  closeVault(made.vault);
  return made.recoveryCode;
};

/** A home whose practice has a device and a patient, and whose texts nobody adopted yet; remove it afterwards. */
export const homeBeforeAdoption = async (): Promise<string> => {
  const home = mkdtempSync(join(tmpdir(), 'stria-unread-'));
  setUpIn(home);
  await atWork(home, addDeviceAndPatient);
  return home;
};

/** A home with another practice's vault; remove it afterwards. */
export const strangersHome = (): string => {
  const home = mkdtempSync(join(tmpdir(), 'stria-stranger-'));
  setUpIn(home);
  return home;
};

const prepare = async (): Promise<PreparedVault> => {
  const { files, known } = await vaultBytes(async (home) => {
    const recoveryCode = setUpIn(home);
    return { recoveryCode, patient: await atWork(home, fillPractice) };
  });
  return { files, ...known };
};

const fillPractice = async (vault: VaultAtWork): Promise<string> => {
  await vault.get('templates:adopt', { id: 'consent-striae', version: 1 });
  await vault.get('templates:adopt', { id: 'aftercare-body', version: 1 });
  return addDeviceAndPatient(vault);
};

/** Answers the patient's id. */
const addDeviceAndPatient = async ({ get }: VaultAtWork): Promise<string> => {
  await get('devices:save', {
    id: newId(),
    revision: 0,
    fields: {
      kind: 'pen-motor',
      make: 'Halden',
      model: 'P2',
      serial: 'HP2-00417',
      needleLengthUm: 2500,
      pinCount: 12,
      toleranceUm: 150,
      speedUnit: 'hz',
      ...nothingKnown,
      uses: [{ use: 'striae', group: null, country: null, authority: '', answer: 'no', source: '' }],
    },
  });
  return (await get('patients:save', patientInput())).id;
};

/** Opens the vault of a home in this process, does something with it and closes it in good order. */
export const atWork = async <T>(
  home: string,
  work: (vault: VaultAtWork) => Promise<T> | T,
  secret: string = passphrase,
): Promise<T> => {
  const vault = vaultAtWork(home, { at: Date.now() });
  await vault.get('vault:unlock', { passphrase: secret });
  try {
    return await work(vault);
  } finally {
    close(vault.holder);
  }
};

/** A home of its own with a copy of the prepared vault; remove it afterwards. */
export const preparedHome = async (): Promise<PreparedVault & { readonly home: string }> => {
  const made = await preparedVault();
  return { ...made, home: homeWith(made.files) };
};
