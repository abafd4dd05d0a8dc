/** What a patient's record, and what was typed, tell to a paper. */
import type { Country } from '../../../shared/practice/practice.ts';
import { selectPractice } from '../db/practice.ts';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { Consent } from '../../../shared/consents/consent.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { ofSession, type PaperKind, type UsedLot } from '../../../shared/papers/paper.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Product } from '../../../shared/products/product.ts';
import { consentInForce } from '../../../shared/rules/chart-facts.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import { isFormKind, type TemplateLanguage } from '../../../shared/templates/kinds.ts';
import { selectConcerns } from '../db/concerns.ts';
import { selectConsents } from '../db/consents.ts';
import { selectDevices } from '../db/devices.ts';
import { selectLots } from '../db/lots.ts';
import { selectProductNames, selectProducts } from '../db/products.ts';
import { selectEverySession } from '../db/sessions.ts';
import {
  exposureFacts,
  letterFacts,
  planFacts,
  sessionFacts,
  treatmentOrOpen,
  visitFacts,
  type Exposure,
  type Planned,
  type Visits,
} from '../documents/paper-facts.ts';
import type { TemplateFacts } from '../documents/render-template.ts';
import type { Treatment } from '../documents/template-facts.ts';
import { inLanguage } from '../documents/wording.ts';
import { localZone } from './local-zone.ts';
import { isOfLot } from './paper-basis.ts';
import { deepest, lotsOf, treatmentOf } from './session-treatment.ts';
import type { Work } from './work.ts';

/**
 * What a paper is made from. `visits`: the sessions that a letter about certain days speaks of, in place of the one;
 * `product`: the one that a letter speaks of with all its lots, in place of one lot.
 */
export type PaperAsked = InputOf<'papers:make'> & {
  readonly visits?: readonly string[];
  readonly product?: string;
};

/** What was said when the whole of a consent was taken back; empty where nothing was. */
const reasonOf = ({ withdrawals }: Consent): string =>
  withdrawals.findLast(({ purposes }) => purposes === null)?.reason ?? '';

/** The consent that a paper goes by: of a withdrawal the one that was taken back last, else the one in force. */
const consentFor = (work: Work, patient: string, kind: PaperKind): Consent | null => {
  const consents = selectConsents(work.vault.db, patient);
  if (kind !== 'withdrawal') return consentInForce(consents, null);
  const withdrawn = consents.filter(({ withdrawnAt }) => withdrawnAt !== null);
  return withdrawn.toSorted((a, b) => (b.withdrawnAt ?? 0) - (a.withdrawnAt ?? 0))[0] ?? null;
};

const plannedOf = (work: Work, asked: PaperAsked, kind: PaperKind, consent: Consent | null): Planned => {
  const { sessions, price } = asked.facts;
  const onPlan = kind === 'plan';
  const dayOf = (at: number | null): string | null => (at === null ? null : dateOfInstant(at, localZone()));
  const handedOverNow = isFormKind(kind) && kind !== 'refusal' && kind !== 'withdrawal';
  return {
    depthUm: consent?.scope.maxDepthUm ?? null,
    sessions: onPlan ? sessions : (consent?.scope.sessions ?? null),
    price: onPlan ? price : (consent?.scope.price ?? ''),
    offeredOn: handedOverNow ? dayOf(work.now().at) : (consent?.offeredOn ?? null),
    signedOn: dayOf(consent?.signedAt ?? null),
    withdrawnOn: dayOf(consent?.withdrawnAt ?? null),
    withdrawalReason: consent && kind === 'withdrawal' ? reasonOf(consent) : '',
  };
};

const onceEach = (areas: Treatment['areas']): Treatment['areas'] =>
  areas.filter(
    (area, index) =>
      areas.findIndex(({ region, side }) => region === area.region && side === area.side) === index,
  );

/** The areas that a patient came for, each once. */
const concernAreas = (work: Work, patient: string): Treatment['areas'] =>
  onceEach(selectConcerns(work.vault.db, patient).flatMap((concern) => concern.areas));

/** Where the practice is; what a device is authorised for depends on it. */
const countryOf = (work: Work): Country => selectPractice(work.vault.db)?.practice.country ?? 'other';

/** Areas and device of the consent, else the areas of the concerns and no device. */
const plannedTreatment = (work: Work, patient: string, consent: Consent | null): TemplateFacts => {
  const { db } = work.vault;
  const scope = consent?.scope;
  return treatmentOrOpen(
    {
      areas: scope?.areas ?? concernAreas(work, patient),
      device: selectDevices(db).find(({ id }) => id === scope?.device) ?? null,
      deviceKind: scope?.deviceKind ?? 'other',
      products: [],
      anaesthetics: selectProductNames(db, 'anaesthetic'),
    },
    countryOf(work),
    scope ? [] : ['device'],
  );
};

/** What was done in the session that a letter speaks of; nothing of it is known where none was chosen. */
const toldFacts = (work: Work, session: Session | null, language: TemplateLanguage): TemplateFacts => {
  if (session === null) {
    const nothing = { areas: [], device: null, deviceKind: 'other', products: [], anaesthetics: [] } as const;
    return { ...treatmentOrOpen(nothing, countryOf(work), ['device', 'products']), ...sessionFacts(null) };
  }
  const timeZone = localZone();
  const open = [
    ...(session.device === null ? ['device' as const] : []),
    ...(session.products.length === 0 ? ['products' as const] : []),
  ];
  return {
    ...treatmentOrOpen(treatmentOf(work, session, language), countryOf(work), open),
    ...sessionFacts({
      day: dateOfInstant(session.startedAt, timeZone),
      endedAt: session.endedAt,
      timeZone,
      number: session.ordinal,
      depthUm: deepest(session),
      lots: lotsOf(session, language),
    }),
  };
};

/** How a session used a lot: as a product, in its device or as its anaesthetic; or the device itself by its serial number. */
const usedIn = (
  { device, anaesthetic, products }: Session,
  lot: UsedLot,
  register: Product | undefined,
): { readonly name: string; readonly lot: string; readonly expiry: string | null } | undefined => {
  const number = lot.lot.trim();
  const product = products.find(isOfLot(lot));
  if (product) return product;
  const own = device?.device === lot.product;
  if (device && (own || register?.kind === 'cartridge') && device.cartridgeLot.trim() === number)
    return { name: register?.name ?? device.name, lot: device.cartridgeLot, expiry: device.cartridgeExpiry };
  if (device && own && number !== '' && device.serial.trim() === number)
    return { name: device.name, lot: device.serial, expiry: null };
  return register?.kind === 'anaesthetic' && anaesthetic?.lot.trim() === number
    ? { name: register.name, lot: anaesthetic.lot, expiry: anaesthetic.expiry }
    : undefined;
};

const exposureOf = (work: Work, sessions: readonly Session[], lot: UsedLot): Exposure | null => {
  const { db } = work.vault;
  if (lot.lot.trim() === '') return null;
  const register = selectProducts(db).find(({ id }) => id === lot.product);
  const used = sessions.filter((session) => usedIn(session, lot, register));
  const first = used[0] && usedIn(used[0], lot, register);
  if (!first) return null;
  const known = selectLots(db).find(
    (one) => one.product === lot.product && one.lot.trim() === lot.lot.trim(),
  );
  return {
    product: first.name,
    maker: register?.maker ?? selectDevices(db).find(({ id }) => id === lot.product)?.make ?? '',
    lot: first.lot,
    expiry: first.expiry ?? known?.expiry ?? null,
    days: used.map(({ startedAt }) => dateOfInstant(startedAt, localZone())),
    areas: used.flatMap(({ areas }) => areas.map(({ region, side }) => ({ region, side }))),
    recalledOn: known?.recalledOn ?? null,
    recallReason: known?.recallReason ?? '',
  };
};

/** A product with every lot of it that was used; a lot of these that was called back is named with its reason. */
const productExposure = (work: Work, sessions: readonly Session[], id: string): Exposure | null => {
  const { db } = work.vault;
  const used = sessions.filter(({ products }) => products.some(({ product }) => product === id)).toReversed();
  const all = used.flatMap(({ products }) => products.filter(({ product }) => product === id));
  const [first] = all;
  if (!first) return null;
  const lots = [...new Set(all.map(({ lot }) => lot.trim()).filter((lot) => lot !== ''))];
  const known = selectLots(db).filter(({ product, lot }) => product === id && lots.includes(lot.trim()));
  const recalled = known.find(({ recalledOn }) => recalledOn !== null);
  const { lot = '', recalledOn = null, recallReason = '' } = recalled ?? {};
  return {
    product: first.name,
    maker: selectProducts(db).find((each) => each.id === id)?.maker ?? '',
    lot: lots.join(', '),
    expiry: lots.length === 1 ? (first.expiry ?? known[0]?.expiry ?? null) : null,
    ...visitsOf(used),
    recalledOn,
    recallReason: lots.length > 1 && recalled ? `${lot.trim()}: ${recallReason}` : recallReason,
  };
};

/** The days of some sessions, oldest first, and the areas that were treated on them, each once. */
const visitsOf = (sessions: readonly Session[]): Visits => ({
  days: [...new Set(sessions.map(({ startedAt }) => dateOfInstant(startedAt, localZone())))].toSorted(),
  areas: onceEach(sessions.flatMap(({ areas }) => areas.map(({ region, side }) => ({ region, side })))),
});

/** The sessions and the lot that were asked for are the patient's own; answers the facts of the kind. */
const factsOfKind = (
  work: Work,
  asked: PaperAsked,
  kind: PaperKind,
  language: TemplateLanguage,
): Result<TemplateFacts> => {
  const { patient, facts } = asked;
  const sessions = selectEverySession(work.vault.db, patient);
  if (kind === 'visit-letter') {
    const visits = asked.visits ?? (asked.session === null ? [] : [asked.session]);
    const found = sessions.filter(({ id }) => visits.includes(id));
    if (found.length < visits.length) return fail('not-found', 'session');
    return ok(visitFacts(visitsOf(found), facts));
  }
  if (ofSession.includes(kind)) {
    const session = sessions.find(({ id }) => id === asked.session) ?? null;
    if (session === null && asked.session !== null) return fail('not-found', 'session');
    return ok({ ...toldFacts(work, session, language), ...letterFacts(facts) });
  }
  if (kind === 'exposure-letter') {
    const exposure =
      asked.product !== undefined
        ? productExposure(work, sessions, asked.product)
        : asked.lot && exposureOf(work, sessions, asked.lot);
    return exposure ? ok(exposureFacts(exposure)) : fail('not-found', 'lot');
  }
  const consent = consentFor(work, patient, kind);
  return ok({
    ...plannedTreatment(work, patient, consent),
    ...planFacts(plannedOf(work, asked, kind, consent), facts),
  });
};

/** Every field of the kind, in the language of the text. Refuses a session or lot that is not the patient's. */
export const paperFacts = (
  work: Work,
  asked: PaperAsked,
  kind: PaperKind,
  language: TemplateLanguage,
): Result<TemplateFacts> => inLanguage(language, () => factsOfKind(work, asked, kind, language));
