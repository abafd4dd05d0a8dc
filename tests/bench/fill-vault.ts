import { vaultFolder } from '../../electron/vault/make-vault-folder.ts';
import { createVault, type OpenVault } from '../../electron/vault/open-vault.ts';
import { leastCost } from '../../electron/vault/keys/argon2.ts';
import { projection } from '../../electron/vault/projectors.ts';
import type { BodyOf, BodyType } from '../../electron/vault/bodies.ts';
import type { NewEntry } from '../../electron/vault/ledger/append.ts';
import { type Batches, inBatches } from '../../electron/vault/ledger/batch.ts';
import { newestBodyVersion } from '../../electron/vault/ledger/projection.ts';
import { hurry } from './hurry.ts';
import { type KeepPhoto, photoKeeper } from './photo-files.ts';
import type { PhotoItem, PracticeData, RecordItem } from './practice-data.ts';
import { nothingKnown } from '../../shared/devices/device.ts';
import { nothingNoted } from '../../shared/products/product.ts';

export const passphrase = 'harbour tumble violet eleven oat';
export const practitioner = { id: '01930000-0000-7000-8000-000000000001', name: 'Tomasz Wiśniewski' };

const entry = <Type extends BodyType>(
  at: number,
  type: Type,
  id: string,
  action: string,
  body: BodyOf<Type>,
): NewEntry => ({
  at,
  offset: 0,
  actor: practitioner.id,
  action,
  type,
  id,
  revision: 1,
  bodyVersion: newestBodyVersion(projection, type),
  body,
});

/** An empty vault of a made-up practice, with the cheapest key slots. */
export function emptyVault(home: string, start: number): OpenVault {
  const made = createVault(home, {
    passphrase,
    userId: practitioner.id,
    now: start,
    computer: 'Front desk',
    cost: leastCost,
    projection,
  });
  if (!made.ok) throw new Error(made.why);
  return made.vault;
}

/** With more entries in a batch than the program takes, each page is written less often. */
const entriesOfFilling = 10_000;

/** Batches of the program's own import, of so many entries; `add` writes one record. */
export function importInto(
  { db, ledger }: Pick<OpenVault, 'db' | 'ledger'>,
  most: number,
): {
  readonly add: (entry: NewEntry) => void;
  readonly end: Batches['end'];
} {
  const { write, end } = inBatches(db, ledger, { actor: practitioner.id, source: 'seed', most });
  return {
    add: ({ actor, at, offset, ...entry }) => void write(actor, { at, offset }, (tx) => tx.append(entry)),
    end,
  };
}

/** Brings a practice into an empty database, in batches through ledger and projection; `keep` writes the file of a photo. */
export function fill(vault: Pick<OpenVault, 'db' | 'ledger'>, data: PracticeData, keep: KeepPhoto): void {
  hurry(vault.db.sqlite);
  const { add, end } = importInto(vault, entriesOfFilling);
  furniture(data).forEach(add);
  for (const item of data.items()) {
    if (item.kind === 'photo') photoEntries(item, keep).forEach(add);
    else add(recordOf(item));
  }
  end();
}

/** Makes a vault as `npm run seed` does, in batches through ledger and projection: every row was signed and projected as in use. */
export async function fillVault(home: string, data: PracticeData): Promise<OpenVault> {
  const vault = emptyVault(home, data.shelf.start);
  fill(vault, data, await photoKeeper(vaultFolder(vault.home), vault.vaultId));
  return vault;
}

/** Practice, person, device, products and lots. */
export function furniture({ shelf: { start, device, products, lots } }: PracticeData): NewEntry[] {
  const practice = {
    name: 'Northlight Skin Clinic',
    address: '48 Otago Lane\nYork',
    phone: '01904 496 0172',
    email: 'hello@northlight.example',
    country: 'GB-ENG' as const,
  };
  const pen = {
    kind: 'pen-motor' as const,
    make: 'Pen',
    model: 'Two',
    serial: 'P-1',
    needleLengthUm: 2500,
    pinCount: 12,
    toleranceUm: 150,
    speedUnit: 'hz' as const,
    ...nothingKnown,
    uses: [
      {
        use: 'striae' as const,
        group: null,
        country: null,
        authority: '',
        answer: 'yes' as const,
        source: '',
      },
    ],
  };
  return [
    entry(start, 'practice', practitioner.id, 'create', {
      fields: practice,
      lockTimes: null,
      consentHabits: null,
      printHabits: null,
    }),
    entry(start, 'user', practitioner.id, 'create', {
      fields: { name: practitioner.name, qualification: 'RN' },
      role: 'owner',
    }),
    entry(start, 'device', device, 'create', { fields: pen }),
    ...products.map(({ id, name }) =>
      entry(start, 'product', id, 'create', {
        fields: {
          kind: 'serum',
          name,
          maker: 'Made up',
          active: '',
          routeClass: 'sterile-intradermal',
          sterile: 'yes',
          unit: 'ul',
          ...nothingNoted,
        },
      }),
    ),
    ...lots.map(({ id, ...fields }) => entry(start, 'lot', id, 'create', { fields })),
  ];
}

/** The entries of a photo, whose file is kept first. */
function photoEntries({ id, at, patient, fields }: PhotoItem, keep: KeepPhoto): NewEntry[] {
  const { takenOn } = fields;
  const of = { patient, byName: practitioner.name };
  return [
    entry(at, 'attachment', id, 'create', {
      ...of,
      session: null,
      consent: null,
      document: null,
      fields: { kind: 'photo', label: 'Before', note: '', takenOn },
      ...keep(),
    }),
    entry(at, 'photo', id, 'create', { ...of, consent: 'yes', source: null, fields }),
  ];
}

/** The entry of a registration, a concern or a session. */
export function recordOf(item: RecordItem): NewEntry {
  if (item.kind === 'patient')
    return entry(item.at, 'patient', item.id, 'create', { number: item.number, fields: item.fields });
  if (item.kind === 'concern')
    return entry(item.at, 'concern', item.id, 'create', {
      patient: item.patient,
      firstAt: item.at,
      fields: item.fields,
    });
  return entry(item.at, 'session', item.id, 'seal', {
    patient: item.patient,
    ordinal: item.ordinal,
    byName: practitioner.name,
    reason: '',
    startedAt: item.at,
    courses: [],
    findings: [],
    fields: item.fields,
  });
}
