import { v7 as newId } from 'uuid';
import { addDays, dateOfInstant } from '../../../shared/dates/calendar.ts';
import { dayBounds } from '../../../shared/dates/day-bounds.ts';
import {
  type ExposedPatient,
  type ExposurePage,
  type ExposureQuery,
  type KnownLot,
  type MetItem,
  mostListed,
} from '../../../shared/exposures/exposure.ts';
import { spelledOtherwise } from '../../../shared/exposures/spelling.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import type { ExposureAsked } from '../db/exposures.ts';
import { firstPlace, selectPatient, selectPlace } from '../db/patients.ts';
import { selectProducts } from '../db/products.ts';
import { selectEverySession } from '../db/sessions.ts';
import { selectUsedLots } from '../db/used-lots.ts';
import { anaestheticLabels } from '../../../shared/labels/session-labels.ts';
import { say } from '../documents/wording.ts';
import type { Steps } from '../slices.ts';
import { noteAccess } from './accesses.ts';
import { exposedSteps } from './exposed-list.ts';
import { localZone } from './local-zone.ts';
import { noteFact } from './note-fact.ts';
import type { Work } from './work.ts';
import { longAnswer } from './works.ts';

const valueOf = (query: ExposureQuery): string => {
  switch (query.by) {
    case 'lot':
      return query.lot.trim();
    case 'device':
      return query.device;
    case 'product':
      return query.product;
    case 'practitioner':
      return query.user;
    case 'dates':
      return '';
  }
};

/** Sessions keep a cartridge under its device and an anaesthetic under its agent: a lot of theirs is found by its number alone. */
const narrowing = (work: Work, query: ExposureQuery): string | null => {
  if (query.by !== 'lot' || query.product === null) return null;
  const { product } = query;
  const kind = selectProducts(work.vault.db).find(({ id }) => id === product)?.kind;
  return kind === 'cartridge' || kind === 'anaesthetic' ? null : product;
};

/** A query as the database is asked: local days as instants of this computer's time zone. */
export const askedOf = (work: Work, query: ExposureQuery): ExposureAsked => {
  const zone = localZone();
  const { from, until } = query;
  return {
    by: query.by,
    value: valueOf(query),
    product: narrowing(work, query),
    from: from === null ? 0 : dayBounds(from, zone).from,
    until: until === null ? Number.MAX_SAFE_INTEGER : dayBounds(addDays(until, 1), zone).from,
  };
};

/** The lots of the register with a number, of every product or of one. */
export const lotsNumbered = (work: Work, query: ExposureQuery): readonly KnownLot[] =>
  query.by !== 'lot'
    ? []
    : selectProducts(work.vault.db)
        .filter(({ id }) => query.product === null || id === query.product)
        .flatMap(({ id: product, name, lots }) =>
          lots
            .filter(({ lot }) => lot.trim() === query.lot.trim())
            .map(({ id, lot, expiry, recalledOn, recallReason }) => ({
              id,
              product,
              name,
              lot,
              expiry,
              recalledOn,
              recallReason,
            })),
        );

/** How the lot of a query is written in other sessions: these are not in its list. */
export const otherSpellings = (work: Work, query: ExposureQuery): readonly string[] =>
  query.by === 'lot' ? spelledOtherwise(query.lot, selectUsedLots(work.vault.db)) : [];

/** Lots of sealed sessions that differ from this one in nothing but capitals, spaces and signs. */
export const listSpellings = (
  work: Work,
  { lot }: InputOf<'exposures:spellings'>,
): Result<readonly string[]> => ok(spelledOtherwise(lot, selectUsedLots(work.vault.db)));

/** The whole list by name; null when it is longer than fits on paper or in a table. */
export function* wholeList(work: Work, query: ExposureQuery): Steps<readonly ExposedPatient[] | null> {
  const all = { after: firstPlace, most: mostListed, orNone: true };
  const { rows, patients } = yield* exposedSteps(work.vault.db, askedOf(work, query), all);
  return patients > mostListed ? null : rows;
}

/** Notes in the ledger that a list was made, for what; never who is on it. */
export const noteExposure = (
  work: Work,
  action: 'list' | 'print' | 'save',
  query: ExposureQuery,
  found: { readonly patients: number; readonly sessions: number },
): void => {
  noteFact(work, { action, type: 'exposure', id: newId(), body: { query, ...found } });
};

/** Lists looked at since the unlock, so that each is noted once. */
const looked = new WeakMap<Work, Set<string>>();

const noteLook = (
  work: Work,
  query: ExposureQuery,
  found: { readonly patients: number; readonly sessions: number },
): void => {
  const seen = looked.get(work) ?? new Set<string>();
  looked.set(work, seen);
  const key = JSON.stringify(query);
  if (seen.has(key)) return;
  seen.add(key);
  noteExposure(work, 'list', query, found);
};

function* pageSteps(
  work: Work,
  { query, after, limit }: InputOf<'exposures:list'>,
): Steps<Result<ExposurePage>> {
  const { db } = work.vault;
  const place = after === null ? firstPlace : selectPlace(db, after);
  if (!place) return fail('not-found', 'place');
  const part = yield* exposedSteps(db, askedOf(work, query), { after: place, most: limit + 1 });
  const { rows, patients, sessions } = part;
  if (after === null) noteLook(work, query, { patients, sessions });
  const shown = rows.slice(0, limit);
  const next = rows.length > limit ? (shown.at(-1)?.id ?? null) : null;
  return ok({ rows: shown, next, patients, sessions, lots: lotsNumbered(work, query) });
}

/** Who was exposed, by name, a page at a time; that it was asked is noted once an unlock. */
export const listExposures = (work: Work, input: InputOf<'exposures:list'>): Promise<Result<ExposurePage>> =>
  longAnswer(work, 'exposures:list', input, () => pageSteps(work, input));

type Met = Omit<MetItem, 'recalledOn' | 'sessions'>;

/** What one session brought a patient together with: device, cartridge, anaesthetic and products. */
export const metIn = ({ device, anaesthetic, products }: Session): readonly Met[] => [
  ...(device
    ? [
        { kind: 'device', id: device.device, name: device.name, lot: device.serial.trim() } as const,
        { kind: 'cartridge', id: device.device, name: device.name, lot: device.cartridgeLot.trim() } as const,
      ]
    : []),
  ...(anaesthetic && anaesthetic.agent !== 'none'
    ? [
        {
          kind: 'anaesthetic',
          id: null,
          name: say(anaestheticLabels[anaesthetic.agent]),
          lot: anaesthetic.lot.trim(),
        } as const,
      ]
    : []),
  ...products.map(({ product, name, lot }) => ({
    kind: 'product' as const,
    id: product,
    name,
    lot: lot.trim(),
  })),
];

/** Everything that a patient was exposed to in sealed sessions, newest first; what was called back stands before the rest. */
export const exposuresOfPatient = (
  work: Work,
  { patient }: InputOf<'exposures:of-patient'>,
): Result<readonly MetItem[]> => {
  const { db } = work.vault;
  if (!selectPatient(db, patient)) return fail('not-found', 'patient');
  noteAccess(work, patient);
  const zone = localZone();
  const found = new Map<string, MetItem & { readonly sessions: MetItem['sessions'][number][] }>();
  const register = selectProducts(db);
  const recallOf = ({ kind, id, lot }: Met): string | null => {
    const known = register
      .filter((product) => (kind === 'product' ? product.id === id : product.kind === kind))
      .flatMap(({ lots }) => lots)
      .filter((one) => lot !== '' && one.lot.trim() === lot);
    return known.find(({ recalledOn }) => recalledOn !== null)?.recalledOn ?? null;
  };
  for (const session of selectEverySession(db, patient)) {
    const on = dateOfInstant(session.startedAt, zone);
    for (const met of metIn(session)) {
      const key = JSON.stringify([met.kind, met.id, met.kind === 'anaesthetic' ? met.name : '', met.lot]);
      const item = found.get(key) ?? { ...met, recalledOn: recallOf(met), sessions: [] };
      found.set(key, item);
      if (!item.sessions.some(({ id }) => id === session.id))
        item.sessions.push({
          id: session.id,
          ordinal: session.ordinal,
          on,
          invalid: session.invalid !== null,
        });
    }
  }
  return ok(
    [...found.values()].sort((a, b) => Number(b.recalledOn !== null) - Number(a.recalledOn !== null)),
  );
};
