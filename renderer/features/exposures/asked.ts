import type { ExposureKind, ExposureQuery } from '../../../shared/exposures/exposure.ts';
import { parseDate } from '../../../shared/dates/parse.ts';

/** What is asked for as it is being typed. */
export interface Asked {
  readonly by: ExposureKind;
  /** The lot as typed. */
  readonly lot: string;
  /** The product to which a lot belongs; null for every one. */
  readonly lotOf: string | null;
  readonly device: string | null;
  readonly product: string | null;
  readonly user: string | null;
  readonly from: string;
  readonly until: string;
}

export const nothingAsked: Asked = {
  by: 'lot',
  lot: '',
  lotOf: null,
  device: null,
  product: null,
  user: null,
  from: '',
  until: '',
};

const dayOf = (text: string, today: string): string | null => {
  const read = parseDate(text, { today });
  return read.ok ? read.value : null;
};

/** What stands against a list: nothing chosen yet, days that cannot be read, or the wrong way round. */
export type AskedProblem = 'open' | 'dates' | 'reversed';

/** The query that the form stands for, or why there is none yet. */
export const queryOf = (asked: Asked, today: string): ExposureQuery | AskedProblem => {
  const [from, until] = [dayOf(asked.from, today), dayOf(asked.until, today)];
  const unread = (text: string, day: string | null): boolean => text.trim() !== '' && day === null;
  if (unread(asked.from, from) || unread(asked.until, until)) return 'dates';
  if (from !== null && until !== null && until < from) return 'reversed';
  const days = { from, until };
  const { by, device, product, user } = asked;
  if (by === 'lot')
    return asked.lot.trim() === '' ? 'open' : { by, lot: asked.lot.trim(), product: asked.lotOf, ...days };
  if (by === 'device') return device === null ? 'open' : { by, device, ...days };
  if (by === 'product') return product === null ? 'open' : { by, product, ...days };
  if (by === 'practitioner') return user === null ? 'open' : { by, user, ...days };
  return from === null && until === null ? 'open' : { by, ...days };
};
