import { v7 as newId } from 'uuid';
import { nothingAsked, type FollowUpAnswers } from '../../shared/follow-ups/follow-up.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { SessionFields } from '../../shared/sessions/session.ts';
import { deviceFields, productFields, sealInput, sealWithReasons } from './record-inputs.ts';
import type { VaultAtWork } from './vault-at-work.ts';

export const day = 86_400_000;

type Event = InputOf<'adverse-events:save'>;
type Call = InputOf<'follow-ups:save'>;

/** An adverse event that goes on, as the form sends one. */
export const eventInput = (patient: string, fields: Partial<Event['fields']> = {}): Event => ({
  id: newId(),
  patient,
  revision: 0,
  draft: null,
  fields: {
    kind: 'hyperpigmentation',
    words: 'Brown patches along the marks.',
    areas: [{ region: 'abdomen-lower', side: 'right' }],
    session: null,
    beganOn: '2026-11-18',
    endedOn: null,
    grade: 2,
    serious: { state: 'no', reasons: [] },
    relation: { procedure: 'probable', product: 'unlikely', device: 'not-assessed' },
    suspects: [],
    action: 'Sun protection explained.',
    outcome: 'not-recovered',
    reports: [],
    note: '',
    ...fields,
  },
});

/** Answers of a patient who is well. */
export const well: FollowUpAnswers = {
  ...nothingAsked,
  pain: 1,
  redness: 1,
  swelling: 0,
  peeling: 1,
  itch: 0,
  warning: { state: 'none', signs: [] },
  pigment: 'none',
};

/** A call in the first days, as the card sends it. */
export const callInput = (
  patient: string,
  session: string,
  at: number,
  fields: Partial<Call['fields']> = {},
): Call => ({
  id: newId(),
  patient,
  revision: 0,
  draft: null,
  fields: { session, kind: 'first-days', at, reach: 'reached', answers: well, note: '', ...fields },
});

/** A register with a device, a serum and the serum's lot. */
export interface Register {
  readonly device: string;
  readonly product: string;
  readonly lot: string;
}

/** Puts a device, a serum and a lot of it into the register. */
export const fillRegister = async (vault: VaultAtWork, lotNumber = 'A12'): Promise<Register> => {
  const [device, product, lot] = [newId(), newId(), newId()];
  await vault.get('devices:save', { id: device, revision: 0, fields: deviceFields });
  await vault.get('products:save', { id: product, revision: 0, fields: productFields });
  await vault.get('lots:save', {
    id: lot,
    revision: 0,
    fields: { product, lot: lotNumber, expiry: '2028-03-31' },
  });
  return { device, product, lot };
};

/** What a session used: the register's device with a cartridge, its serum, and an anaesthetic. */
export const usedFrom = (
  { device, product }: Register,
  { lot = 'A12', cartridge = 'C-7' }: { readonly lot?: string; readonly cartridge?: string } = {},
): Partial<SessionFields> => ({
  device: {
    device,
    kind: 'pen-motor',
    name: 'Årlig P1',
    serial: '77',
    toleranceUm: 150,
    needleLengthUm: 2500,
    pinCount: 12,
    cartridgeLot: cartridge,
    cartridgeExpiry: '2028-01-31',
    sealIntact: 'yes',
  },
  anaesthetic: {
    agent: 'lidocaine-5',
    detail: '',
    lot: 'L-5',
    expiry: '2028-01-31',
    prescribed: 'no',
    appliedBy: '',
    applications: [],
  },
  products: [
    {
      product,
      name: productFields.name,
      routeClass: productFields.routeClass,
      lot,
      expiry: null,
      amount: 2000,
      unit: productFields.unit,
      timing: 'during',
      appliedAt: null,
    },
  ],
});

/** A sealed session; answers its id. */
export const sealedSession = async (
  vault: VaultAtWork,
  patient: string,
  at: number,
  fields: Partial<SessionFields> = {},
): Promise<string> => (await sealWithReasons(vault, sealInput(patient, at, fields))).sent.id;
