import { stringify } from 'csv-stringify/sync';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import type { QuantitySpec } from '../../../shared/quantity/spec.ts';
import {
  areaSpec,
  depthSpec,
  energySpec,
  frequencySpec,
  impedanceSpec,
  percentSpec,
  powerSpec,
  pulseSpec,
  settledSpec,
  speedSpecs,
  temperatureSpec,
  treatmentTimeSpec,
} from '../../../shared/quantity/specs.ts';
import { entryMarks } from '../../../shared/sessions/entry-marks.ts';
import { bandOf, wasPlanned } from '../../../shared/sessions/planned.ts';
import type { Session, SessionArea } from '../../../shared/sessions/session.ts';
import { areaName, partWords } from '../documents/area-words.ts';
import type { Steps } from '../slices.ts';
import type { CopyFacts } from './copy-facts.ts';

/** What a spreadsheet may take for a formula, also after blanks or quotes, and every text that begins with the mark itself. */
const formula = /^(?:['\t\r\n]|[\s"]*[=+\-@＝＋－＠\0])/;

/** A text as a cell that no spreadsheet reckons with: one ' before it where it needs that. */
export const neutral = (text: string): string => (formula.test(text) ? `'${text}` : text);

type Cell = string | number | null;

const linesOf = (rows: readonly (readonly Cell[])[], bom: boolean): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? neutral(cell) : cell))),
    { bom, record_delimiter: 'windows', quoted_string: true },
  );

/** A table as CSV: RFC 4180 with CRLF, UTF-8 with its mark, an empty cell for what was not recorded. */
export const csvOf = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  linesOf([head, ...rows], true);

/** Lines written in one step. */
const linesAtOnce = 50;

/** The same in steps, for a table of any length. */
export function* csvSteps(head: readonly string[], rows: readonly (readonly Cell[])[]): Steps<string> {
  const parts = [csvOf(head, [])];
  for (let from = 0; from < rows.length; from += linesAtOnce) {
    parts.push(linesOf(rows.slice(from, from + linesAtOnce), false));
    yield { done: Math.min(from + linesAtOnce, rows.length), total: rows.length };
  }
  return parts.join('');
}

const iso = (at: number | null): string => (at === null ? '' : new Date(at).toISOString());
/** A stored quantity as a number in the unit of its name in the head. */
const inUnit = (value: number | null | undefined, { scale }: QuantitySpec): number | null =>
  typeof value === 'number' ? value / scale : null;
const mm = (um: number | null | undefined): number | null => inUnit(um, depthSpec);

const answered = (answer: 'yes' | 'no' | 'unknown' | 'not-asked'): string | null =>
  answer === 'yes' || answer === 'no' ? answer : null;

/** A table of a copy: its head, and the lines that a session has in it. */
interface CopyTable {
  readonly name: string;
  readonly head: readonly string[];
  readonly rowsOf: (session: Session, timeZone: string) => readonly (readonly Cell[])[];
}

/** How a session came into the records; empty where it was made at the time and on the screen. */
const markCells = (session: Session): readonly Cell[] => {
  const { paper, late, clockBehind } = entryMarks(session);
  return [paper ? 'yes' : '', session.paper?.sheet ?? '', late?.hours ?? null, clockBehind ? 'yes' : ''];
};

/** One line a session, as it stands after its amendments. */
const sessionTable: CopyTable = {
  name: 'sessions.csv',
  head: [
    'session',
    'date',
    'started_utc',
    'ended_utc',
    'sealed_by',
    'sealed_utc',
    'from_paper',
    'paper_sheet',
    'late_by_hours',
    'clock_was_behind',
    'version',
    'device',
    'device_serial',
    'cartridge_lot',
    'hair_removed',
    'hygiene',
    'gloves',
    'pain_0_to_10',
    'settled_before_leaving',
    'settled_minutes_after_end',
    'next_date',
    'note',
    'not_valid_because',
  ],
  rowsOf: (session, timeZone) => [
    [
      session.ordinal,
      dateOfInstant(session.startedAt, timeZone),
      iso(session.startedAt),
      iso(session.endedAt),
      session.sealedBy,
      iso(session.sealedAt),
      ...markCells(session),
      session.revision,
      session.device?.name ?? null,
      session.device?.serial ?? null,
      session.device?.cartridgeLot ?? null,
      session.hairRemoval,
      session.hygiene.join(', '),
      session.gloves,
      session.pain,
      answered(session.settled.state),
      inUnit(session.settled.afterMs, settledSpec),
      session.nextDate,
      session.note,
      session.invalid?.reason ?? null,
    ],
  ],
};

/** What areas.csv tells of an area after its session and date. */
const areaColumns: readonly (readonly [name: string, cell: (area: SessionArea) => Cell])[] = [
  ['area', areaName],
  ['parts', ({ parts }) => partWords(parts)],
  ['planned', ({ planned }) => answered(wasPlanned(planned))],
  ['planned_least_mm', ({ planned }) => mm(bandOf(planned)?.minUm)],
  ['planned_most_mm', ({ planned }) => mm(bandOf(planned)?.maxUm)],
  ['depth_least_mm', ({ depthMinUm }) => mm(depthMinUm)],
  ['depth_most_mm', ({ depthMaxUm }) => mm(depthMaxUm)],
  ['passes', ({ passes }) => passes],
  ['directions', ({ directions }) => directions.join(', ')],
  ['speed', ({ speed }) => speed && inUnit(speed.milli, speedSpecs[speed.unit])],
  ['speed_unit', ({ speed }) => speed && speed.unit],
  ['rf_power_w', ({ rf }) => inUnit(rf?.powerMw, powerSpec)],
  ['rf_energy_mj', ({ rf }) => inUnit(rf?.energyMj, energySpec)],
  ['rf_pulse_ms', ({ rf }) => inUnit(rf?.pulseMs, pulseSpec)],
  ['rf_frequency_khz', ({ rf }) => inUnit(rf?.frequencyKhz, frequencySpec)],
  ['rf_impedance_ohm', ({ rf }) => inUnit(rf?.impedanceOhm, impedanceSpec)],
  ['rf_temperature_celsius', ({ rf }) => inUnit(rf?.temperatureMilliC, temperatureSpec)],
  ['surface_cm2', ({ extent }) => inUnit(extent?.areaMm2, areaSpec)],
  ['time_minutes', ({ extent }) => inUnit(extent?.timeMs, treatmentTimeSpec)],
  ['coverage_percent', ({ extent }) => inUnit(extent?.coveragePpm, percentSpec)],
  ['end_point', ({ endPoint }) => endPoint],
  ['stopped_because', ({ stoppedReason }) => stoppedReason],
  ['note', ({ note }) => note],
];

/** One line an area of a session. */
const areaTable: CopyTable = {
  name: 'areas.csv',
  head: ['session', 'date', ...areaColumns.map(([name]) => name)],
  rowsOf: ({ ordinal, startedAt, areas }, timeZone) =>
    areas.map((area) => [
      ordinal,
      dateOfInstant(startedAt, timeZone),
      ...areaColumns.map(([, cell]) => cell(area)),
    ]),
};

/** One line a product of a session, and one each time the anaesthetic was applied. */
const productTable: CopyTable = {
  name: 'products.csv',
  head: ['session', 'date', 'product', 'lot', 'expiry', 'amount', 'unit', 'when', 'applied_utc'],
  rowsOf: ({ ordinal, startedAt, products, anaesthetic }, timeZone) => {
    const date = dateOfInstant(startedAt, timeZone);
    const { lot = '', expiry = null } = anaesthetic ?? {};
    const name = [anaesthetic?.agent, anaesthetic?.detail].filter(Boolean).join(', ');
    const creams = (anaesthetic?.applications ?? []).map(({ massMg, onAt }) => [
      ordinal,
      date,
      name,
      lot,
      expiry,
      massMg,
      'mg',
      'before',
      iso(onAt),
    ]);
    const none = [ordinal, date, name, lot, expiry, null, 'mg', 'before', null];
    const cream = anaesthetic !== null && creams.length === 0 ? [none] : creams;
    const used = products.map((product) => [
      ordinal,
      date,
      product.name,
      product.lot,
      product.expiry,
      product.amount,
      product.unit,
      product.timing,
      iso(product.appliedAt),
    ]);
    return [...cream, ...used];
  },
};

/** The tables of a copy. */
export const copyTables: readonly CopyTable[] = [sessionTable, areaTable, productTable];

/** A table of a copy as CSV, a session a part after its head. */
export function* tableParts(
  { head, rowsOf }: CopyTable,
  { sessions, timeZone }: Pick<CopyFacts, 'sessions' | 'timeZone'>,
): Generator<string> {
  yield csvOf(head, []);
  for (const session of sessions) yield linesOf(rowsOf(session, timeZone), false);
}
