import { sql } from 'kysely';
import { tallyOf } from '../../../shared/sessions/anaesthetic-tally.ts';
import type { Application, SessionFields } from '../../../shared/sessions/session.ts';
import { prepared } from './prepared.ts';
import type { Db } from './run.ts';

interface Row {
  readonly patient: string;
  readonly at: number;
  readonly session: string;
  readonly place: number;
  readonly kind: string;
  readonly product: string;
  readonly lot: string;
  readonly amount: number | null;
  readonly unit: string | null;
  readonly timing: string | null;
}

const put = prepared((query, v: Row) =>
  query.insertInto('uses').values({
    patient: v.patient,
    at: v.at,
    session: v.session,
    place: v.place,
    kind: v.kind,
    product: v.product,
    lot: v.lot,
    amount: v.amount,
    unit: v.unit,
    timing: v.timing,
  }),
);
const clear = prepared((query, v: { patient: string; at: number; session: string }) =>
  query
    .deleteFrom('uses')
    .where('patient', '=', v.patient)
    .where('at', '=', v.at)
    .where('session', '=', v.session),
);

const cartridgeUses = prepared((query, v: { lot: string }) =>
  query
    .selectFrom('uses')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('lot', '=', v.lot)
    // The index holds only what has a lot.
    .where('lot', '<>', sql.lit(''))
    .where('kind', '=', 'cartridge'),
);

/** In how many sessions a cartridge of this lot was used. */
export function countCartridgeUses(db: Db, lot: string): number {
  return cartridgeUses.first(db, { lot: lot.trim() })?.count ?? 0;
}

type Use = Pick<Row, 'kind' | 'product' | 'lot' | 'amount' | 'unit' | 'timing'>;

/** What all applications weighed together; null while one of them is not known. */
const massUsed = (applications: readonly Application[]): number | null => {
  const { massMg, missing } = tallyOf(applications, 0);
  return applications.length === 0 || missing.mass > 0 ? null : massMg;
};

const usesOf = (fields: SessionFields): Use[] => [
  ...(fields.device
    ? [
        {
          kind: 'cartridge',
          product: fields.device.device,
          lot: fields.device.cartridgeLot,
          amount: null,
          unit: null,
          timing: null,
        },
      ]
    : []),
  ...(fields.anaesthetic && fields.anaesthetic.agent !== 'none'
    ? [
        {
          kind: 'anaesthetic',
          product: fields.anaesthetic.agent,
          lot: fields.anaesthetic.lot,
          amount: massUsed(fields.anaesthetic.applications),
          unit: 'mg',
          timing: 'before',
        },
      ]
    : []),
  ...fields.products.map((used) => ({
    kind: 'product',
    product: used.product,
    lot: used.lot,
    amount: used.amount,
    unit: used.unit,
    timing: used.timing,
  })),
];

/** Behind every cartridge, anaesthetic and product. */
const practitionerPlace = 1000;

/**
 * Writes what a session used anew, and who treated, from the entry that sealed or amended it. `sealedBy` sealed the
 * original; on paper somebody else may have treated.
 */
export function replaceUses(
  tx: Db,
  key: { readonly patient: string; readonly at: number; readonly session: string },
  fields: SessionFields,
  sealedBy: string,
): void {
  clear.run(tx, key);
  usesOf(fields).forEach((use, place) => put.run(tx, { ...key, place, ...use }));
  const product = fields.paper?.treatedBy?.user ?? sealedBy;
  const nothingElse = { lot: '', amount: null, unit: null, timing: null };
  put.run(tx, { ...key, place: practitionerPlace, kind: 'practitioner', product, ...nothingElse });
}
