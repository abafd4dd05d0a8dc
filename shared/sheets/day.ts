import type { Chart } from '../ipc/views.ts';

/** Somebody who may have treated, by the name of now. */
export interface Treater {
  readonly id: string;
  readonly name: string;
}

/**
 * What holds of the day of a treatment that is keyed in later, in the form of the chart: consents and screening up to that
 * day, zones that stood on it, and what was needled before it.
 */
export type DayFacts = Pick<
  Chart,
  'screening' | 'screeningAskedAt' | 'consents' | 'lastNeedled' | 'zones' | 'sessionsUnder'
>;
