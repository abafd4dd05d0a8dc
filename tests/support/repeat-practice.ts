import { v7 as newId } from 'uuid';
import { close } from '../../electron/vault/services/vault.ts';
import type { RegionSide } from '../../shared/regions/regions.ts';
import { questionIds } from '../../shared/screenings/questions.ts';
import {
  consentInput,
  deviceFields,
  productFields,
  screeningInput,
  sealInput,
  sealWithReasons,
} from './record-inputs.ts';
import { setUpIn } from './prepared-vault.ts';
import { passphrase, patientInput, sessionFields, vaultAtWork } from './vault-at-work.ts';
import { type FolderBytes, homeWith, vaultBytes } from './vault-bytes.ts';

const day = 86_400_000;
/** The areas of the course. */
export const repeatAreas: readonly RegionSide[] = [
  { region: 'abdomen-lower', side: 'right' },
  { region: 'abdomen-lower', side: 'left' },
  { region: 'flank', side: 'right' },
];

let prepared: Promise<FolderBytes> | undefined;

/** A locked home whose one patient was treated on three areas 35 days ago, and comes back today; remove it afterwards. */
export const repeatPractice = async (): Promise<string> =>
  homeWith(await (prepared ??= vaultBytes(fillIn).then(({ files }) => files)));

const fillIn = async (home: string): Promise<void> => {
  const clock = { at: Date.now() - 36 * day };
  setUpIn(home, clock.at);
  const vault = vaultAtWork(home, clock);
  await vault.get('vault:unlock', { passphrase });
  const { get } = vault;
  await get('templates:adopt', { id: 'consent-striae', version: 1 });
  await get('templates:adopt', { id: 'aftercare-body', version: 1 });
  const [device, glide, cartridge] = [newId(), newId(), newId()];
  await get('devices:save', {
    id: device,
    revision: 0,
    fields: {
      ...deviceFields,
      make: 'Halden',
      model: 'P2',
      uses: [{ use: 'striae', group: null, country: null, authority: '', answer: 'yes', source: '' }],
    },
  });
  await get('products:save', {
    id: glide,
    revision: 0,
    fields: { ...productFields, kind: 'glide', name: 'Hyaluronic glide gel', routeClass: 'sterile-glide' },
  });
  await get('products:save', {
    id: cartridge,
    revision: 0,
    fields: {
      ...productFields,
      kind: 'cartridge',
      name: 'P2 cartridge, 12 pins',
      needleLengthUm: 2500,
      pinCount: 12,
      singleUse: 'yes',
    },
  });
  for (const [product, lot] of [
    [glide, 'HG-2611'],
    [cartridge, '26K020'],
  ] as const)
    await get('lots:save', { id: newId(), revision: 0, fields: { product, lot, expiry: '2031-05-31' } });
  await get('presets:save', {
    id: newId(),
    revision: 0,
    fields: {
      name: 'Abdomen, no cream',
      device: null,
      antiseptic: {
        agent: 'chlorhexidine-aqueous',
        concentrationPpm: 5000,
        other: '',
        contactTimeMs: 120_000,
      },
      anaesthetic: { agent: 'none', detail: '' },
      treatment: null,
      products: [],
    },
  });
  const { id: patient } = await get('patients:save', patientInput({ skinType: 'ii' }));
  const no = { answer: 'no' as const, detail: '', date: null };
  const answers = Object.fromEntries(questionIds.map((id) => [id, no]));
  await get('screenings:save', screeningInput(patient, { answers }));
  clock.at += day;
  const consent = await get(
    'consents:sign',
    consentInput(patient, clock.at, {
      offeredOn: new Date(clock.at - day).toISOString().slice(0, 10),
      scope: {
        areas: [...repeatAreas],
        maxDepthUm: 2000,
        device: null,
        deviceKind: 'pen-motor',
        sessions: 4,
        price: '£120',
        productClasses: null,
        course: null,
        validUntil: null,
      },
    }),
  );
  const plain = sessionFields(clock.at);
  const [area] = plain.areas;
  if (!area) throw new Error('The sample session has no area.');
  await sealWithReasons(
    vault,
    sealInput(patient, clock.at, {
      ...plain,
      consent: consent.id,
      device: {
        device,
        kind: 'pen-motor',
        name: 'Halden P2',
        serial: '77',
        toleranceUm: null,
        needleLengthUm: 2500,
        pinCount: 12,
        cartridgeLot: '26H114',
        cartridgeExpiry: '2031-01-31',
        sealIntact: 'yes',
      },
      areas: repeatAreas.map((place) => ({ ...area, ...place, depthMinUm: 1500, depthMaxUm: 1500 })),
      products: [
        {
          product: glide,
          name: 'Hyaluronic glide gel',
          routeClass: 'sterile-glide',
          lot: 'HG-2610',
          expiry: '2031-01-31',
          amount: 3000,
          unit: 'ul',
          timing: 'during',
          appliedAt: null,
        },
      ],
      nextDate: new Date(clock.at + 28 * day).toISOString().slice(0, 10),
    }),
  );
  clock.at = Date.now();
  close(vault.holder);
};
