import type { SessionFields } from '../../shared/sessions/session.ts';
import { regions, sides } from '../../shared/regions/regions.ts';
import { endPoints } from '../../shared/sessions/values.ts';
import { note } from './names.ts';
import { between, idAt, pick, type Random, seeded, shuffled } from './random.ts';

/** A lot of a product, in use for about a month. */
export interface Lot {
  readonly id: string;
  readonly product: string;
  readonly lot: string;
  readonly expiry: string;
}

/** What the made-up practice uses: a device, twelve products, 120 lots of each. */
export interface Shelf {
  readonly device: string;
  readonly products: readonly { readonly id: string; readonly name: string }[];
  readonly lots: readonly Lot[];
  readonly start: number;
  readonly month: number;
}

const productCount = 12;
const months = 120;
const noteCharacters = 390;
/** When the shelf was put into the register: after the records were brought in. */
const registered = Date.UTC(2022, 0, 3);

/** The shelf of a practice that began at `start` (UTC ms) and works for `span` ms. */
export function shelf(start: number, span: number): Shelf {
  const random = seeded(7);
  const products = Array.from({ length: productCount }, (_, index) => ({
    id: idAt(random, registered + index),
    name: `Serum ${index + 1}`,
  }));
  const lots = products.flatMap((product, index) =>
    Array.from({ length: months }, (_, month) => ({
      id: idAt(random, registered + month),
      product: product.id,
      lot: `S${index + 1}-${String(month).padStart(3, '0')}`,
      expiry: `${2017 + Math.floor(month / 12)}-12-31`,
    })),
  );
  return { device: idAt(random, registered), products, lots, start, month: span / months };
}

/** A sealed session's fields; `areas` fixes how many areas it has, otherwise one to four. */
export function sessionFields(
  random: Random,
  goods: Shelf,
  at: number,
  areas = between(random, 1, 4),
): SessionFields {
  const month = Math.max(0, Math.min(months - 1, Math.floor((at - goods.start) / goods.month)));
  const places = shuffled(random, regions)
    .slice(0, areas)
    .map((region) => ({ region, side: pick(random, sides) }));
  return {
    startedAt: at,
    endedAt: at + 40 * 60_000,
    screening: null,
    consent: null,
    device: {
      device: goods.device,
      kind: 'pen-motor',
      name: 'Pen',
      serial: 'P-1',
      toleranceUm: null,
      needleLengthUm: 2500,
      pinCount: 12,
      cartridgeLot: `C-${String(month).padStart(3, '0')}`,
      cartridgeExpiry: null,
      sealIntact: 'yes',
    },
    hairRemoval: null,
    hygiene: [],
    gloves: null,
    antiseptic: { agent: 'chlorhexidine-aqueous', concentrationPpm: 5000, other: '', contactTimeMs: 60_000 },
    anaesthetic: null,
    areas: places.map((place) => areaOf(random, place)),
    products: shuffled(random, goods.products)
      .slice(0, between(random, 1, 3))
      .map((product) => usedProduct(random, goods, product, month)),
    reactions: places
      .filter(() => random() < 0.35)
      .map((place) => ({
        ...place,
        time: 'end' as const,
        erythema: between(random, 0, 4),
        oedema: 0,
        bleeding: between(random, 0, 4),
        bruising: 0,
      })),
    otherReaction: { state: 'none', kinds: [], detail: '' },
    pain: between(random, 0, 10),
    settled: { state: 'not-asked', afterMs: null },
    aftercareGivenAt: at + 41 * 60_000,
    note: note(random, noteCharacters),
    nextDate: random() < 0.5 ? new Date(at + 30 * 86_400_000).toISOString().slice(0, 10) : null,
    reasons: [],
    carried: null,
    zones: [],
    marks: [],
    davey: null,
    paper: null,
  };
}

type Place = Pick<SessionFields['areas'][number], 'region' | 'side'>;

function areaOf(random: Random, place: Place): SessionFields['areas'][number] {
  const depth = between(random, 2, 10) * 250;
  return {
    ...place,
    parts: [],
    planned: { course: null, minUm: depth, maxUm: depth },
    depthMinUm: depth,
    depthMaxUm: depth + 250,
    passes: between(random, 1, 8),
    directions: ['horizontal', 'vertical'],
    speed: { milli: 120_000, unit: 'hz' },
    rf: null,
    extent: null,
    endPoint: pick(random, endPoints.slice(0, 5)),
    stoppedReason: '',
    note: '',
  };
}

function usedProduct(
  random: Random,
  goods: Shelf,
  product: Shelf['products'][number],
  month: number,
): SessionFields['products'][number] {
  const lot = goods.lots.filter((known) => known.product === product.id)[month];
  return {
    product: product.id,
    name: product.name,
    routeClass: 'sterile-intradermal',
    lot: lot?.lot ?? '',
    expiry: lot?.expiry ?? null,
    amount: between(random, 1, 30) * 100,
    unit: 'ul',
    timing: 'during',
    appliedAt: null,
  };
}
