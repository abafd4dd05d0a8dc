import type { Consent } from '../../../shared/consents/consent.ts';
import { writers } from '../../../shared/ipc/channel.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { OfferedPaper, QueueSort } from '../../../shared/printing/printing.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { consentInForce } from '../../../shared/rules/chart-facts.ts';
import type { Session } from '../../../shared/sessions/session.ts';
import type { TemplateKind, TemplateLanguage } from '../../../shared/templates/kinds.ts';
import { selectConsent, selectConsents } from '../db/consents.ts';
import { selectNewestDocument } from '../db/documents.ts';
import { selectPatient } from '../db/patients.ts';
import { selectSession } from '../db/sessions.ts';
import { kindTitles } from '../documents/messages/offer-messages.ts';
import { say } from '../documents/wording.ts';
import { readQueueChoice } from './printing.ts';
import { listTemplates } from './templates.ts';
import type { Work } from './work.ts';

type Offer = Omit<OfferedPaper, 'copies'>;

/** What is printed of a visit where nobody said otherwise yet: what the patient takes home, and the record. */
const usual: Readonly<Partial<Record<QueueSort, number>>> = { consent: 1, session: 1, aftercare: 1 };

const frozen = (
  work: Work,
  consent: Consent,
  kind: 'consent' | 'addendum' | 'withdrawal',
): readonly Offer[] => {
  const found = selectNewestDocument(work.vault.db, consent.id, kind);
  return found
    ? [
        {
          sort: kind === 'withdrawal' ? 'withdrawal' : 'consent',
          paper: { what: 'document', id: found.id },
          title: found.title,
          at: found.at,
          language: null,
        },
      ]
    : [];
};

const signed = (work: Work, consent: Consent | null): readonly Offer[] =>
  consent === null
    ? []
    : [
        ...frozen(work, consent, 'consent'),
        ...consent.addenda.flatMap(({ id }) => addendum(work, id)),
        ...frozen(work, consent, 'withdrawal'),
      ];

const addendum = (work: Work, source: string): readonly Offer[] => {
  const found = selectNewestDocument(work.vault.db, source, 'addendum');
  return found
    ? [
        {
          sort: 'consent',
          paper: { what: 'document', id: found.id },
          title: found.title,
          at: found.at,
          language: null,
        },
      ]
    : [];
};

const ofSession = (session: Session | null, hasAftercare: boolean): readonly Offer[] => {
  if (session === null) return [];
  const made = (kind: 'session' | 'aftercare'): Offer => ({
    sort: kind,
    paper: { what: 'made', kind, source: session.id },
    title: say(kindTitles[kind]),
    at: null,
    language: null,
  });
  const courses = session.courses.map(({ course }): Offer => ({
    sort: 'course',
    paper: { what: 'made', kind: 'course', source: course },
    title: say(kindTitles.course),
    at: null,
    language: null,
  }));
  return [made('session'), ...(hasAftercare ? [made('aftercare')] : []), ...courses];
};

const textSorts: readonly TemplateKind[] = [
  'leaflet',
  'photo-consent',
  'anaesthetic-consent',
  'guardian-consent',
];
const isTextSort = (kind: TemplateKind): kind is Extract<QueueSort, TemplateKind> =>
  textSorts.includes(kind) || kind === 'consent';

/** Texts in use that ask for nothing: those in the patient's language first. The treatment consent only where none is signed. */
const texts = (
  work: Work,
  patient: string,
  { language: wanted, isSigned }: { readonly language: TemplateLanguage; readonly isSigned: boolean },
): readonly Offer[] =>
  !writers.includes(work.user.role)
    ? []
    : listTemplates(work)
        .filter(
          ({ kind, adoptedAt }) =>
            adoptedAt !== null && isTextSort(kind) && !(kind === 'consent' && isSigned),
        )
        .toSorted((one, other) => Number(other.language === wanted) - Number(one.language === wanted))
        .flatMap(({ id, language, kind, title }): Offer[] =>
          isTextSort(kind)
            ? [
                {
                  sort: kind,
                  paper: { what: 'paper', text: { id, language }, patient },
                  title,
                  at: null,
                  language,
                },
              ]
            : [],
        );

/** Of the texts of one sort only the first is wanted by itself: the others are the same in another language or for another case. */
const withCopies = (work: Work, offers: readonly Offer[]): readonly OfferedPaper[] => {
  const chosen = readQueueChoice(work);
  const seen = new Set<QueueSort>();
  return offers.map((offer) => {
    const isRepeated = offer.paper.what === 'paper' && seen.has(offer.sort);
    seen.add(offer.sort);
    return { ...offer, copies: isRepeated ? 0 : (chosen[offer.sort] ?? usual[offer.sort] ?? 0) };
  });
};

/** What there is to print for a patient, or for the visit that a sealed session tells of, in the order in which it is handed out. */
export const offerPapers = (
  work: Work,
  { patient, session: id }: InputOf<'printing:offer'>,
): Result<readonly OfferedPaper[]> => {
  const { db } = work.vault;
  if (!selectPatient(db, patient)) return fail('not-found', 'patient');
  const session = id === null ? null : (selectSession(db, id) ?? null);
  if (id !== null && session?.patient !== patient) return fail('not-found', 'session');
  const inForce = consentInForce(selectConsents(db, patient), null);
  const consent = (session?.consent ? selectConsent(db, session.consent) : undefined) ?? inForce;
  const hasAftercare = listTemplates(work).some(
    ({ kind, adoptedAt }) => kind === 'aftercare' && adoptedAt !== null,
  );
  const language = consent?.templateLanguage ?? 'en';
  const sheet: Offer = {
    sort: 'sheet',
    paper: { what: 'made', kind: 'sheet', source: patient },
    title: say(kindTitles.sheet),
    at: null,
    language: null,
  };
  return ok(
    withCopies(work, [
      ...signed(work, consent ?? null),
      ...ofSession(session, hasAftercare),
      ...texts(work, patient, { language, isSigned: consent != null }),
      sheet,
    ]),
  );
};
