/** The honest "repeat last": what was done before, offered in grey until it is confirmed or changed. */
import type { Device } from '../devices/device.ts';
import { lotInUse } from '../products/lot-choice.ts';
import type { Product } from '../products/product.ts';
import { regionSideKey, sortAreas } from '../regions/region-side.ts';
import { reasonsWithoutProduct } from '../rules/reasons.ts';
import { isUntouched, withoutAreas } from './edit-areas.ts';
import { emptyArea, type DraftArea, type DraftProduct, type SessionDraft } from './session-draft.ts';
import { samePlace, type Session } from './session.ts';
import { draftFromSession } from './to-draft.ts';
import type { CarriedValue } from './values.ts';

interface Lists {
  readonly devices: readonly Pick<Device, 'id'>[];
  readonly products: readonly Pick<Product, 'id' | 'lots'>[];
  readonly locale: string;
  /** Makes the key of a product row. */
  readonly newKey: () => string;
}

const present: Readonly<Record<CarriedValue, (area: DraftArea) => boolean>> = {
  depth: ({ depthMin, depthMax }) => depthMin !== '' || depthMax !== '',
  passes: ({ passes }) => passes !== '',
  directions: (area) => area.directions.length > 0,
  speed: ({ speed }) => speed !== '',
  parts: ({ parts }) => parts.length > 0,
};
const values = Object.keys(present) as readonly CarriedValue[];

/** An area as it was last time, without its radiofrequency settings, surface, time, coverage, end point, reason and note. */
const carriedArea = (before: DraftArea): DraftArea => ({
  ...before,
  rfPower: '',
  rfEnergy: '',
  rfPulse: '',
  rfFrequency: '',
  rfImpedance: '',
  rfTemperature: '',
  treatedCm2: '',
  minutes: '',
  coverage: '',
  endPoint: null,
  stoppedReason: '',
  note: '',
  carried: values.filter((value) => present[value](before)).map((value) => ({ value, confirmed: false })),
});

/** The open lot of a product, or its only one: never the one of last time. */
const presentLot = (products: Lists['products'], id: string): Pick<DraftProduct, 'lot' | 'expiry'> => {
  const lot = lotInUse(products.find((product) => product.id === id)?.lots ?? []);
  return { lot: lot?.lot ?? '', expiry: lot?.expiry ?? '' };
};

/**
 * The form with the device, areas, depths, passes, directions, speeds, parts and products of the session before, all open
 * until they are confirmed or changed. What is recorded already stays as it is. A product takes the lot that is open
 * now, where exactly one is. Never carried: times, lots, expiry, the seal, reactions, pain, end points, surface and coverage, notes, antiseptic, hygiene and anaesthetic. A device or product that is no longer in
 * the register is left out.
 */
export const carryLast = (draft: SessionDraft, last: Session, lists: Lists): SessionDraft => {
  const before = draftFromSession(last, lists);
  const known = lists.devices.some(({ id }) => id === before.device.device);
  const fresh = before.areas.filter(
    (area) => !draft.areas.some((here) => samePlace(here, area) && !isUntouched(here)),
  );
  const products = before.products
    .filter(({ product }) => lists.products.some(({ id }) => id === product))
    .filter(({ product }) => !draft.products.some((here) => here.product === product))
    .map((row) => ({
      ...row,
      ...presentLot(lists.products, row.product),
      appliedAt: '',
      carried: 'open' as const,
    }));
  return {
    ...draft,
    device:
      draft.device.device === null && known
        ? {
            ...draft.device,
            device: before.device.device,
            needleLength: before.device.needleLength,
            pins: before.device.pins,
            carried: 'open',
          }
        : draft.device,
    areas: sortAreas([
      ...draft.areas.filter((here) => !fresh.some((area) => samePlace(area, here))),
      ...fresh.map(carriedArea),
    ]),
    products: [...draft.products, ...products],
    carriedFrom: { session: last.id, ordinal: last.ordinal, startedAt: last.startedAt },
  };
};

/** Whether some of an area's values still wait for a look. */
export const isOpen = ({ carried }: Pick<DraftArea, 'carried'>): boolean =>
  carried.some(({ confirmed }) => !confirmed);

/** Whether this one value of an area was carried over and still waits for a look. */
export const waitsFor = ({ carried }: Pick<DraftArea, 'carried'>, value: CarriedValue): boolean =>
  carried.some((each) => each.value === value && !each.confirmed);

/** How many things of each kind still wait: the device, areas, products. */
export interface OpenCarried {
  readonly device: boolean;
  readonly areas: number;
  readonly products: number;
}

/** What was carried over and not confirmed. */
export const openCarried = ({ device, areas, products }: SessionDraft): OpenCarried => ({
  device: device.carried === 'open',
  areas: areas.filter(isOpen).length,
  products: products.filter(({ carried }) => carried === 'open').length,
});

/** Whether anything that was carried over still waits. */
export const hasOpen = (draft: SessionDraft): boolean => {
  const { device, areas, products } = openCarried(draft);
  return device || areas > 0 || products > 0;
};

/** What is confirmed at once. */
export interface Confirmed {
  readonly device?: boolean;
  /** Areas as "region/side". */
  readonly areas?: ReadonlySet<string>;
  /** Keys of product rows. */
  readonly products?: ReadonlySet<string>;
}

/** The form with these values confirmed as they stand. */
export const confirmCarried = (draft: SessionDraft, what: Confirmed): SessionDraft => ({
  ...draft,
  device:
    what.device === true && draft.device.carried === 'open'
      ? { ...draft.device, carried: 'confirmed' }
      : draft.device,
  areas: draft.areas.map((area) =>
    what.areas?.has(regionSideKey(area)) === true
      ? { ...area, carried: area.carried.map(({ value }) => ({ value, confirmed: true })) }
      : area,
  ),
  products: draft.products.map((row) =>
    what.products?.has(row.key) === true && row.carried === 'open' ? { ...row, carried: 'confirmed' } : row,
  ),
});

/** The form with everything confirmed that was carried over. */
export const confirmAll = (draft: SessionDraft): SessionDraft =>
  confirmCarried(draft, {
    device: true,
    areas: new Set(draft.areas.map(regionSideKey)),
    products: new Set(draft.products.map(({ key }) => key)),
  });

/** An area of which a value was set by hand: it is no longer carried over. */
export const takenOver = (area: DraftArea, value: CarriedValue): DraftArea =>
  area.carried.some((each) => each.value === value)
    ? { ...area, carried: area.carried.filter((each) => each.value !== value) }
    : area;

/** An area with its open values taken out; what was recorded of it stays. */
const withoutOpenValues = (area: DraftArea): DraftArea => {
  const blank = emptyArea(area, area.speedUnit);
  const open = new Set(area.carried.flatMap(({ value, confirmed }) => (confirmed ? [] : [value])));
  return {
    ...area,
    ...(open.has('depth') ? { depthMin: '', depthMax: '', range: false } : {}),
    ...(open.has('passes') ? { passes: blank.passes } : {}),
    ...(open.has('directions') ? { directions: blank.directions } : {}),
    ...(open.has('speed') ? { speed: blank.speed } : {}),
    ...(open.has('parts') ? { parts: blank.parts } : {}),
    carried: area.carried.filter(({ confirmed }) => confirmed),
  };
};

/**
 * The form as it may be sealed: without anything that was carried over and that nobody looked at. An area of which
 * nothing else was recorded was not treated, as far as anybody said.
 */
export const withoutOpen = (draft: SessionDraft): SessionDraft => {
  const bare = draft.areas.map(withoutOpenValues);
  const gone = bare.filter((area, index) => {
    const before = draft.areas[index];
    return before !== undefined && isOpen(before) && isUntouched(area);
  });
  const out = draft.products.flatMap(({ carried }, index) => (carried === 'open' ? [index] : []));
  const { device } = draft;
  const open = device.carried === 'open';
  return {
    ...withoutAreas({ ...draft, areas: bare }, gone),
    device: open ? { ...device, device: null, needleLength: '', pins: '', carried: 'no' } : device,
    products: draft.products.filter(({ carried }) => carried !== 'open'),
    reasons: out.reduceRight((reasons, index) => reasonsWithoutProduct(reasons, index), [...draft.reasons]),
  };
};

/** The form as it was before anything was carried over; what was confirmed, changed or added since stays. */
export const takeBackCarried = (draft: SessionDraft): SessionDraft => {
  const without = withoutOpen(draft);
  const kept = [without.device.carried, ...without.products.map(({ carried }) => carried)].includes(
    'confirmed',
  );
  return { ...without, carriedFrom: kept || without.areas.some(isKept) ? draft.carriedFrom : null };
};

const isKept = ({ carried }: DraftArea): boolean => carried.length > 0;
