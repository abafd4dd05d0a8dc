/**
 * The periods that ship (domain.md 2.16): what each source says. Editable by the practice; where nothing was read, the row says
 * so and nothing is reckoned from it.
 */
import type { LawPlace } from '../laws/law.ts';
import type { Period, PeriodFields, RecordClass } from './period.ts';

const row = (
  place: LawPlace,
  recordClass: RecordClass,
  fields: Pick<PeriodFields, 'text' | 'source'> & Partial<PeriodFields>,
): Period => ({
  place,
  recordClass,
  years: null,
  untilAge: null,
  on: null,
  inUse: true,
  revision: 0,
  by: null,
  at: null,
  reason: '',
  ...fields,
});

const kingdom = (['GB-ENG', 'GB-SCT', 'GB-WLS', 'GB-NIR'] as const).flatMap((place) => [
  row(place, 'adult', {
    years: 8,
    text: 'Records of adults are usually kept for 8 years after the last entry.',
    source: 'aestheticsunlocked.co.uk, hcpg.co.uk, uhnm.nhs.uk: guidance pages, not a statute',
  }),
  row(place, 'minor', {
    years: 8,
    untilAge: 25,
    text: 'Records of children are kept until the 25th birthday, or the 26th when treatment ended at 17, and for 8 years after the last entry where that is later.',
    source: 'aestheticsunlocked.co.uk, hcpg.co.uk, uhnm.nhs.uk: guidance pages, not a statute',
  }),
  row(place, 'treatment', {
    years: 10,
    inUse: false,
    text: 'Insurers and trainers suggest 10 years after a treatment. Ask your insurer, and put this row to use if it applies to you.',
    source: 'voltaicplasma.com: a trade page, no rule was read',
  }),
  row(place, 'event', {
    text: 'No source that was read names a time of its own for records with an adverse event. Ask your insurer.',
    source: 'None read',
  }),
]);

export const periods: readonly Period[] = [
  ...kingdom,
  row('US', 'adult', {
    years: 11,
    text: 'Each state sets how long charts are kept, from 5 to 11 years. The longest is used here: look up your state. HIPAA asks for 6 years for its own papers.',
    source: 'Vendor summary of state laws, not the laws themselves',
  }),
  row('US', 'minor', {
    years: 11,
    text: 'Each state sets this, many from the day of coming of age. It was not read state by state: look up yours.',
    source: 'Vendor summary of state laws, not the laws themselves',
  }),
  row('EU', 'adult', {
    text: 'A person may ask that records about their health are erased, unless a law asks for keeping them. Each member state sets how long: nothing was read of them.',
    source: 'Regulation (EU) 2016/679, Article 17, read in summaries',
  }),
  row('EU', 'minor', {
    text: 'Each member state sets how long records of children are kept: nothing was read of them.',
    source: 'None read',
  }),
];
