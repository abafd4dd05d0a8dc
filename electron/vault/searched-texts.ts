/** Which words of each record are found. Only what somebody typed, names and permanent codes: labels change with the program. */
import { isPaperKind } from '../../shared/papers/paper.ts';
import type { SearchKind } from '../../shared/searches/search.ts';
import type { RegionSide } from '../../shared/regions/regions.ts';
import type { BodyOf } from './bodies.ts';
import type { Treated } from './db/shown-session.ts';
import type { Entry } from './ledger/entry.ts';

/** What is indexed of one version of a record. */
export interface SearchedText {
  /** Null for what belongs to the practice. */
  readonly patient: string | null;
  /** When it happened or was first noted, UTC ms. */
  readonly at: number;
  /** Its name as typed; empty for records without one. */
  readonly title: string;
  /** Beside the title; a hit is shown in the first that has one. */
  readonly texts: readonly string[];
  /** What a hit shows of a session beside its words. */
  readonly treated?: Treated;
}

type Head = Pick<Entry, 'id' | 'at'>;

const areasOf = (areas: readonly RegionSide[]): string =>
  areas.map(({ region, side }) => `${side} ${region.replaceAll('-', ' ')}`).join(', ');

/** "left thigh outer upper third", for an area of which parts were named. */
const partsOf = ({ parts, ...area }: RegionSide & { readonly parts: readonly string[] }): string =>
  parts.map((part) => `${areasOf([area])} ${part.replaceAll('-', ' ')}`).join(', ');

const answersOf = (answers: BodyOf<'screening'>['fields']['answers']): readonly string[] =>
  Object.values(answers).map(({ detail }) => detail);

const sessionTexts = ({ reason, fields }: BodyOf<'session'>): readonly string[] => {
  const { device, antiseptic, anaesthetic, products, areas, otherReaction, zones, paper } = fields;
  return [
    fields.note,
    otherReaction.detail,
    ...areas.flatMap(({ note, stoppedReason }) => [note, stoppedReason]),
    ...fields.reasons.map(({ text }) => text),
    reason,
    ...products.map(({ name, lot }) => `${name} ${lot}`),
    ...(device ? [`${device.name} ${device.serial} ${device.cartridgeLot}`] : []),
    ...(antiseptic ? [antiseptic.other] : []),
    ...(anaesthetic ? [`${anaesthetic.detail} ${anaesthetic.lot} ${anaesthetic.appliedBy}`] : []),
    ...zones.map(({ words }) => words),
    ...(paper ? [`${paper.sheet} ${paper.treatedBy?.name ?? ''}`] : []),
    areasOf(areas),
    ...areas.map(partsOf),
  ];
};

const styles = /<(style|script|head)\b[^>]*>.*?<\/\1>/gisu;
/** Whose practice and patient it is, at the head of every sheet: not a word of it was written for this one. */
const heads = /<header class="practice">.*?<\/header>|<div class="patient">.*?<\/div>/gsu;
const tags = /<[^>]*>/gu;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

/** The words of a frozen sheet; what it looks like is left out. */
const wordsOfSheet = (html: string): string =>
  html
    .replace(styles, ' ')
    .replace(heads, ' ')
    .replace(tags, ' ')
    .replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** By type of entry. A type that is not listed is not found by its words. */
export const searchedTexts: {
  readonly [Kind in SearchKind]: (body: BodyOf<Kind>, entry: Head) => SearchedText | undefined;
} = {
  patient: ({ number, fields }, { id, at }) => ({
    patient: id,
    at,
    title: `${fields.family} ${fields.given}`,
    texts: [fields.note, number, fields.phone, fields.email, fields.address, ...fields.allergies.items],
  }),
  session: (body) => ({
    patient: body.patient,
    at: body.startedAt,
    title: '',
    texts: sessionTexts(body),
    treated: body.fields,
  }),
  course: ({ patient, firstAt: at, end, fields }) => ({
    patient,
    at,
    title: fields.title,
    texts: [fields.goal, fields.note, end?.reason ?? '', end?.conclusion ?? '', areasOf(fields.regions)],
  }),
  concern: ({ patient, firstAt: at, fields }) => ({
    patient,
    at,
    title: '',
    texts: [fields.note, `${fields.striaeType} ${fields.causes.join(' ')}`, areasOf(fields.areas)],
  }),
  'adverse-event': ({ patient, firstAt: at, fields }) => ({
    patient,
    at,
    title: '',
    texts: [
      fields.words,
      fields.action,
      `${fields.kind.replaceAll('-', ' ')} ${areasOf(fields.areas)}`,
      ...fields.suspects.map(({ name, lot }) => `${name} ${lot}`),
      ...fields.reports.map(({ reference }) => reference),
    ],
  }),
  'follow-up': ({ patient, fields }) => ({
    patient,
    at: fields.at,
    title: '',
    texts: [fields.note, (fields.answers?.warning.signs ?? []).join(' ').replaceAll('-', ' ')],
  }),
  assessment: ({ patient, firstAt: at, reason, fields }) => ({
    patient,
    at,
    title: '',
    texts: [fields.note, reason, `${fields.instrument.replaceAll('-', ' ')} ${areasOf(fields.areas)}`],
  }),
  zone: ({ patient, firstAt: at, reason, fields }) => ({
    patient,
    at,
    title: '',
    texts: [fields.words, reason, `${fields.kind} ${areasOf([fields])}`],
  }),
  screening: ({ patient, fields }, { at }) => ({
    patient,
    at,
    title: '',
    texts: [fields.note, ...answersOf(fields.answers)],
  }),
  consent: ({ patient, byName, fields }, { at }) => ({
    patient,
    at,
    title: '',
    texts:
      fields.kind === 'treatment'
        ? [fields.note, fields.scope.price, fields.template, byName, areasOf(fields.scope.areas)]
        : [fields.note, fields.template, byName, areasOf(fields.areas)],
  }),
  addendum: ({ patient, byName, fields }, { at }) => ({
    patient,
    at,
    title: '',
    texts: [fields.note, fields.template, byName, areasOf(fields.addition.areas)],
  }),
  withdrawal: ({ patient, byName, fields }, { at }) => ({
    patient,
    at,
    title: '',
    texts: [fields.reason, byName],
  }),
  correction: ({ patient, byName, fields }, { at }) => ({
    patient,
    at,
    title: '',
    texts: [...(fields.what === 'value' ? [fields.right] : []), fields.reason, byName],
  }),
  attachment: ({ patient, byName, fields }, { at }) => ({
    patient,
    at,
    title: fields.label,
    texts: [fields.note, byName],
  }),
  // A sheet that is made from one record is found by that record.
  document: ({ patient, kind, title, html }, { at }) =>
    patient !== null && isPaperKind(kind) && kind !== 'withdrawal'
      ? { patient, at, title, texts: [wordsOfSheet(html)] }
      : undefined,
  product: ({ fields }, { at }) => ({
    patient: null,
    at,
    title: fields.name,
    texts: [fields.maker, fields.active, fields.inci, fields.gtins.join(' ')],
  }),
  lot: ({ fields }, { at }) => ({ patient: null, at, title: fields.lot, texts: [] }),
  device: ({ fields }, { at }) => ({
    patient: null,
    at,
    title: `${fields.make} ${fields.model}`.trim(),
    texts: [fields.serial, fields.udi, fields.software],
  }),
};
