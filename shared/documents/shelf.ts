import type { Attachment } from '../attachments/attachment.ts';
import type { Consent } from '../consents/consent.ts';
import type { SmallConsent } from '../consents/small-consent.ts';
import { consentState, type ConsentState } from '../consents/consent-state.ts';
import { type Correction, firstNotValid } from '../corrections/correction.ts';
import type { CalendarDate } from '../dates/calendar.ts';
import { isFormKind, templateKinds } from '../templates/kinds.ts';
import { versionInUse } from '../templates/in-use.ts';
import type { TemplateInfo } from '../templates/template.ts';
import { type ConsentDocumentKind, consentKindOf } from './consent-kind.ts';
import type { DocumentInfo, DocumentKind } from './document.ts';
import { printedRecord } from './printed-record.ts';
import type { ShelfEntry, ShelfKind, ShelfState } from './shelf-entry.ts';

/** Everything that a patient's shelf is made of. */
export interface ShelfSources {
  readonly today: CalendarDate;
  /** The local day of an instant. */
  readonly dateOf: (at: number) => CalendarDate;
  readonly templates: readonly TemplateInfo[];
  readonly consents: readonly Consent[];
  readonly smallConsents: readonly SmallConsent[];
  readonly documents: readonly DocumentInfo[];
  readonly attachments: readonly Pick<
    Attachment,
    'id' | 'kind' | 'label' | 'at' | 'takenOn' | 'document' | 'invalid'
  >[];
  readonly corrections: readonly Correction[];
  /** Consents that are being read on the screen and are not signed. */
  readonly offered: readonly {
    readonly id: string;
    readonly savedAt: number;
    readonly kind: ConsentDocumentKind;
  }[];
}

const kinds: Readonly<Record<DocumentKind, ShelfKind>> = {
  consent: 'treatment',
  addendum: 'addendum',
  withdrawal: 'withdrawal',
  'photo-consent': 'photo',
  'anaesthetic-consent': 'anaesthetic',
  'guardian-consent': 'guardian',
  refusal: 'refusal',
  session: 'session-record',
  course: 'course-summary',
  aftercare: 'aftercare',
  plan: 'plan',
  'referral-letter': 'letter',
  'adverse-event-letter': 'letter',
  'exposure-letter': 'letter',
  'visit-letter': 'letter',
  leaflet: 'leaflet',
  sheet: 'treatment-sheet',
  'recovery-code': 'other',
  template: 'other',
  drill: 'other',
  entries: 'other',
  'copy-note': 'other',
  snippets: 'other',
  label: 'other',
  timeline: 'other',
  'medwatch-draft': 'other',
  'yellow-card-draft': 'other',
  exposures: 'other',
  'patient-exposures': 'other',
  calls: 'other',
  keeping: 'other',
  outcomes: 'other',
  comparison: 'other',
  'photo-sheet': 'other',
  'scale-card': 'other',
  assessment: 'other',
  trend: 'other',
  'scan-pages': 'other',
};

const stateOfConsent: Readonly<Record<ConsentState, ShelfState>> = {
  signed: 'signed',
  extended: 'signed',
  'withdrawn-in-part': 'signed',
  'new-text': 'signed',
  declined: 'signed',
  expired: 'expired',
  withdrawn: 'withdrawn',
};

const nothing = {
  title: '',
  at: null,
  day: null,
  document: null,
  attachment: null,
  draft: null,
  returned: null,
  need: null,
  reason: '',
} as const satisfies Partial<ShelfEntry>;

/** How a consent stands today on the text that is in use. */
export const stateOf = ({ templates, today }: ShelfSources, consent: Consent): ConsentState =>
  consentState(consent, today, versionInUse(templates, consent));

/** The frozen sheet of a withdrawal that was noted on the screen is kept under "consent/number"; a form has no such source. */
const isNotedWithdrawal = ({ kind, source }: DocumentInfo): boolean =>
  kind === 'withdrawal' && source.includes('/');

/** Whether it is a printed form that is signed by hand. */
export const isPaperForm = (info: DocumentInfo): boolean => {
  const kind = templateKinds.find((known) => known === info.kind);
  return kind !== undefined && isFormKind(kind) && !isNotedWithdrawal(info);
};

/** The valid scan of a printed form, the newest where there are several. */
export const returnedScan = (
  { attachments }: Pick<ShelfSources, 'attachments'>,
  document: string,
): string | null =>
  attachments
    .filter((one) => one.document === document && one.invalid === null)
    .toSorted((a, b) => b.at - a.at || b.id.localeCompare(a.id))[0]?.id ?? null;

/** A form that was printed to be signed by hand. */
const onPaper = (sources: ShelfSources, info: DocumentInfo): Pick<ShelfEntry, 'kind' | 'state'> => ({
  kind: kinds[info.kind],
  state: returnedScan(sources, info.id) === null ? 'offered' : 'signed',
});

/** Kind and state of a document, as the record that it was made from stands. */
const standing = (sources: ShelfSources, info: DocumentInfo): Pick<ShelfEntry, 'kind' | 'state'> => {
  const kind = kinds[info.kind];
  if (info.kind === 'consent') {
    const consent = sources.consents.find(({ id }) => id === info.source);
    if (consent) return { kind: consentKindOf(consent), state: stateOfConsent[stateOf(sources, consent)] };
    const small = sources.smallConsents.find(({ id }) => id === info.source);
    if (small)
      return { kind: consentKindOf(small), state: small.withdrawnAt === null ? 'signed' : 'withdrawn' };
    return onPaper(sources, info);
  }
  if (info.kind === 'addendum') {
    const consent = sources.consents.find(({ addenda }) => addenda.some(({ id }) => id === info.source));
    const declined = consent?.addenda.find(({ id }) => id === info.source)?.outcome !== 'agreed';
    if (!consent || declined) return { kind, state: 'kept' };
    return { kind, state: stateOfConsent[stateOf(sources, consent)] };
  }
  return isPaperForm(info) ? onPaper(sources, info) : { kind, state: 'kept' };
};

const documentEntry = (sources: ShelfSources, info: DocumentInfo): ShelfEntry => {
  const record = printedRecord(info);
  const marks = sources.corrections.filter(
    ({ of }) =>
      (of.type === 'document' && of.id === info.id) || (of.type === record?.type && of.id === record.id),
  );
  const invalid = firstNotValid(marks);
  const { kind, state } = standing(sources, info);
  return {
    ...nothing,
    key: `document:${info.id}`,
    kind,
    state: invalid ? 'not-valid' : state,
    title: info.title,
    at: info.at,
    day: sources.dateOf(info.at),
    document: info.id,
    returned: returnedScan(sources, info.id),
    reason: invalid?.reason ?? '',
  };
};

/** Scans and documents; photos have a place of their own. */
const attachmentEntries = ({ attachments }: ShelfSources): readonly ShelfEntry[] =>
  attachments
    .filter(({ kind }) => kind !== 'photo')
    .map(({ id, label, at, takenOn, invalid }) => ({
      ...nothing,
      key: `attachment:${id}`,
      kind: 'scan',
      state: invalid ? 'not-valid' : 'kept',
      title: label,
      at,
      day: takenOn,
      attachment: id,
      reason: invalid?.reason ?? '',
    }));

const offeredEntries = ({ offered, dateOf }: ShelfSources): readonly ShelfEntry[] =>
  offered.map(({ id, savedAt, kind }) => ({
    ...nothing,
    key: `draft:${id}`,
    kind,
    state: 'offered',
    at: savedAt,
    day: dateOf(savedAt),
    draft: id,
  }));

/** Newest first; the order in which things are handed in makes no difference. */
export const newestFirst = (a: ShelfEntry, b: ShelfEntry): number =>
  (b.at ?? Number.MAX_SAFE_INTEGER) - (a.at ?? Number.MAX_SAFE_INTEGER) || (a.key < b.key ? -1 : 1);

/** Every document of a patient with its state, newest first. */
export const shelfOf = (sources: ShelfSources): readonly ShelfEntry[] =>
  [
    ...sources.documents.map((info) => documentEntry(sources, info)),
    ...attachmentEntries(sources),
    ...offeredEntries(sources),
  ].toSorted(newestFirst);

/** A line for something that is not there and has to be. */
export const neededEntry = (kind: ShelfKind, need: NonNullable<ShelfEntry['need']>): ShelfEntry => ({
  ...nothing,
  key: `needed:${kind}:${need}`,
  kind,
  state: 'needed',
  need,
});
