/** The aftercare sheet's rows (domain.md 2.14). Sheets conflict: the hours are house defaults for body sites, editable. */

/**
 * `wait-until`: leave it until the time. `from-until`: do it from one time to another. `daily`: every day until the
 * time.
 */
export type AftercareKind = 'wait-until' | 'from-until' | 'daily';

export interface AftercareRow {
  /** Permanent: printed sheets refer to it. */
  readonly id: string;
  readonly kind: AftercareKind;
  /** Hours after the treatment ended; 0 from the start. */
  readonly fromHours: number;
  readonly untilHours: number;
  readonly message: { readonly id: string; readonly defaultMessage: string };
  /** What the sheets in use say, to be shown beside the row. */
  readonly source: string;
}

const day = 24;
const row = (
  id: string,
  kind: AftercareKind,
  hours: { readonly from?: number; readonly until: number },
  text: string,
  source: string,
): AftercareRow => ({
  id,
  kind,
  fromHours: hours.from ?? 0,
  untilHours: hours.until,
  message: { id: `aftercare.${id}`, defaultMessage: text },
  source,
});

export const aftercareRows: readonly AftercareRow[] = [
  row(
    'hands-off',
    'wait-until',
    { until: 12 },
    'Keep your hands off the area. After this time wash it gently with clean water.',
    'Sheets: 8 to 12 hours',
  ),
  row(
    'no-topicals',
    'wait-until',
    { until: day },
    'No make-up, creams or perfume on the area, apart from what you were given.',
    'Sheets: 24 to 48 hours',
  ),
  row(
    'alcohol',
    'wait-until',
    { until: day },
    'No alcohol. Never stop a prescribed medicine because of this sheet: ask your prescriber.',
    'Sheets: 24 to 48 hours',
  ),
  row(
    'heat-and-sweat',
    'wait-until',
    { until: 3 * day },
    'No hot shower, sauna, gym or anything that makes you sweat.',
    'Sheets: 24 to 72 hours, sauna up to 5 days',
  ),
  row(
    'clothing',
    'wait-until',
    { until: 3 * day },
    'Do not pick, scratch or shave. Wear loose cotton; no waistband, bra or strap that rubs.',
    'House default for the body; not on the sheets, which are for the face',
  ),
  row(
    'water',
    'wait-until',
    { until: 5 * day },
    'No pool, sea or bath. A lukewarm shower is the way to wash.',
    'Sheets: 24 hours to 5 days',
  ),
  row(
    'sun',
    'wait-until',
    { until: 7 * day },
    'Keep the area out of direct sun and away from sunbeds.',
    'Sheets: 24 hours to 7 days',
  ),
  row(
    'actives',
    'wait-until',
    { until: 7 * day },
    'No retinoid, acid (AHA, BHA) or vitamin C on the area.',
    'Sheets: 3 to 7 days',
  ),
  row(
    'sunscreen',
    'from-until',
    { from: day, until: 14 * day },
    'Mineral sunscreen, SPF 30 to 50, whenever the area is not covered. Not before this time.',
    'Sheets: from 24 hours, for 2 weeks',
  ),
  row(
    'wax-laser-peel',
    'wait-until',
    { until: 14 * day },
    'No waxing, laser or peel in the area.',
    'Sheets: 2 weeks',
  ),
];

/** When a row begins and ends, UTC ms; `fromMs` is null when it begins at once. */
export interface AftercareTime {
  readonly fromMs: number | null;
  readonly untilMs: number;
}

type Hours = Pick<AftercareRow, 'fromHours' | 'untilHours'>;

const hourMs = 3_600_000;

/** Up to the next full hour of a wall clock that is so many minutes ahead of UTC. */
function fullHour(at: number, offsetMinutes: number): number {
  const offset = offsetMinutes * 60_000;
  return Math.ceil((at + offset) / hourMs) * hourMs - offset;
}

/**
 * The rows with their times, UTC ms, each rounded up to the full hour of the practice's clock (`offsetMinutes` ahead
 * of UTC when the treatment ended), so that nobody is told an earlier time than the rule says.
 */
export function computeAftercare<Row extends Hours>(
  finishedAtMs: number,
  rows: readonly Row[],
  offsetMinutes: number,
): (Row & AftercareTime)[] {
  const at = (hours: number): number => fullHour(finishedAtMs + hours * hourMs, offsetMinutes);
  return rows.map((each) => ({
    ...each,
    fromMs: each.fromHours > 0 ? at(each.fromHours) : null,
    untilMs: at(each.untilHours),
  }));
}
