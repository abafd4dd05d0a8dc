/** English words of finding anything. */
import type { searchedSigns, SearchKind } from '../searches/search.ts';
import type { Message } from './message.ts';

export const searchKindLabels = {
  patient: { id: 'search-kind.patient', defaultMessage: 'Patient' },
  session: { id: 'search-kind.session', defaultMessage: 'Session' },
  course: { id: 'search-kind.course', defaultMessage: 'Course' },
  concern: { id: 'search-kind.concern', defaultMessage: 'Stretch marks' },
  zone: { id: 'search-kind.zone', defaultMessage: 'Place to avoid' },
  screening: { id: 'search-kind.screening', defaultMessage: 'Screening' },
  consent: { id: 'search-kind.consent', defaultMessage: 'Consent' },
  addendum: { id: 'search-kind.addendum', defaultMessage: 'Addendum to a consent' },
  withdrawal: { id: 'search-kind.withdrawal', defaultMessage: 'Withdrawal of a consent' },
  correction: { id: 'search-kind.correction', defaultMessage: 'Note on a record' },
  'adverse-event': { id: 'search-kind.adverse-event', defaultMessage: 'Adverse event' },
  'follow-up': { id: 'search-kind.follow-up', defaultMessage: 'Follow-up' },
  assessment: { id: 'search-kind.assessment', defaultMessage: 'Assessment' },
  attachment: { id: 'search-kind.attachment', defaultMessage: 'Photo or file' },
  document: { id: 'search-kind.document', defaultMessage: 'Paper for the patient' },
  product: { id: 'search-kind.product', defaultMessage: 'Product' },
  lot: { id: 'search-kind.lot', defaultMessage: 'Lot' },
  device: { id: 'search-kind.device', defaultMessage: 'Device' },
} satisfies Record<SearchKind, Message>;

export const searchedSignLabels = {
  any: { id: 'search-sign.any', defaultMessage: 'Any sign' },
  erythema: { id: 'search-sign.erythema', defaultMessage: 'Redness' },
  oedema: { id: 'search-sign.oedema', defaultMessage: 'Swelling' },
  bleeding: { id: 'search-sign.bleeding', defaultMessage: 'Bleeding' },
  bruising: { id: 'search-sign.bruising', defaultMessage: 'Bruising' },
} satisfies Record<(typeof searchedSigns)[number], Message>;
