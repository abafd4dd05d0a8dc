import { useIntl } from 'react-intl';
import type { DraftInfo, DraftKind } from '../../../shared/drafts/draft.ts';
import { timeOfId } from '../../../shared/ids.ts';
import type { Message } from '../../../shared/labels/message.ts';

const kinds: Readonly<Record<DraftKind, Message>> = {
  patient: { id: 'drafts.kind.patient', defaultMessage: 'Patient details' },
  concern: { id: 'drafts.kind.concern', defaultMessage: 'Concern' },
  course: { id: 'drafts.kind.course', defaultMessage: 'Course' },
  'course-end': { id: 'drafts.kind.course-end', defaultMessage: 'End of a course' },
  screening: { id: 'drafts.kind.screening', defaultMessage: 'Screening' },
  consent: { id: 'drafts.kind.consent', defaultMessage: 'Consent' },
  'small-consent': { id: 'drafts.kind.small-consent', defaultMessage: 'Form to be signed' },
  session: { id: 'drafts.kind.session', defaultMessage: 'Session' },
  amendment: { id: 'drafts.kind.amendment', defaultMessage: 'Correction of a session' },
  practice: { id: 'drafts.kind.practice', defaultMessage: 'Details on every document' },
  practitioner: { id: 'drafts.kind.practitioner', defaultMessage: 'Your name and qualification' },
  product: { id: 'drafts.kind.product', defaultMessage: 'Product details' },
  lot: { id: 'drafts.kind.lot', defaultMessage: 'Lot' },
  device: { id: 'drafts.kind.device', defaultMessage: 'Device details' },
  template: { id: 'drafts.kind.template', defaultMessage: 'Text of a template' },
  paper: { id: 'drafts.kind.paper', defaultMessage: 'Paper to print' },
  'adverse-event': { id: 'drafts.kind.adverse-event', defaultMessage: 'Adverse event' },
  'follow-up': { id: 'drafts.kind.follow-up', defaultMessage: 'Follow-up' },
  'photo-skip': { id: 'drafts.kind.photo-skip', defaultMessage: 'View left out' },
  'photo-reason': { id: 'drafts.kind.photo-reason', defaultMessage: 'Reason for photos' },
  assessment: { id: 'drafts.kind.assessment', defaultMessage: 'Assessment' },
  'assessment-answers': { id: 'drafts.kind.assessment-answers', defaultMessage: 'Answers of the patient' },
  'blind-rating': { id: 'drafts.kind.blind-rating', defaultMessage: 'Blind rating' },
  correction: { id: 'drafts.kind.correction', defaultMessage: 'Note on a record' },
  rule: { id: 'drafts.kind.rule', defaultMessage: 'Change of a rule' },
  law: { id: 'drafts.kind.law', defaultMessage: 'Local law' },
  period: { id: 'drafts.kind.period', defaultMessage: 'How long records are kept' },
  merge: { id: 'drafts.kind.merge', defaultMessage: 'Merge of two charts' },
  letters: { id: 'drafts.kind.letters', defaultMessage: 'Letters to exposed patients' },
};

const resumes: Readonly<Record<DraftKind, Message>> = {
  patient: { id: 'drafts.resume.patient', defaultMessage: 'Continue details' },
  concern: { id: 'drafts.resume.concern', defaultMessage: 'Continue concern' },
  course: { id: 'drafts.resume.course', defaultMessage: 'Continue course' },
  'course-end': { id: 'drafts.resume.course-end', defaultMessage: 'Continue with the end of a course' },
  screening: { id: 'drafts.resume.screening', defaultMessage: 'Continue screening' },
  consent: { id: 'drafts.resume.consent', defaultMessage: 'Continue consent' },
  'small-consent': { id: 'drafts.resume.small-consent', defaultMessage: 'Continue form to be signed' },
  session: { id: 'drafts.resume.session', defaultMessage: 'Continue session' },
  amendment: { id: 'drafts.resume.amendment', defaultMessage: 'Continue correction' },
  practice: { id: 'drafts.resume.practice', defaultMessage: 'Continue practice details' },
  practitioner: { id: 'drafts.resume.practitioner', defaultMessage: 'Continue your details' },
  product: { id: 'drafts.resume.product', defaultMessage: 'Continue product' },
  lot: { id: 'drafts.resume.lot', defaultMessage: 'Continue lot' },
  device: { id: 'drafts.resume.device', defaultMessage: 'Continue device' },
  template: { id: 'drafts.resume.template', defaultMessage: 'Continue text' },
  paper: { id: 'drafts.resume.paper', defaultMessage: 'Continue paper' },
  'adverse-event': { id: 'drafts.resume.adverse-event', defaultMessage: 'Continue adverse event' },
  'follow-up': { id: 'drafts.resume.follow-up', defaultMessage: 'Continue follow-up' },
  'photo-skip': { id: 'drafts.resume.photo-skip', defaultMessage: 'Continue with the view left out' },
  'photo-reason': { id: 'drafts.resume.photo-reason', defaultMessage: 'Continue with the reason for photos' },
  assessment: { id: 'drafts.resume.assessment', defaultMessage: 'Continue assessment' },
  'assessment-answers': {
    id: 'drafts.resume.assessment-answers',
    defaultMessage: 'Continue the patient’s answers',
  },
  'blind-rating': { id: 'drafts.resume.blind-rating', defaultMessage: 'Continue blind rating' },
  correction: { id: 'drafts.resume.correction', defaultMessage: 'Continue note' },
  rule: { id: 'drafts.resume.rule', defaultMessage: 'Continue with the rule' },
  law: { id: 'drafts.resume.law', defaultMessage: 'Continue local law' },
  period: { id: 'drafts.resume.period', defaultMessage: 'Continue with how long records are kept' },
  merge: { id: 'drafts.resume.merge', defaultMessage: 'Continue merge' },
  letters: { id: 'drafts.resume.letters', defaultMessage: 'Continue letters' },
};

/** What stands where the name would: of forms without a patient, and of what has no name yet. */
const nameless: Readonly<Partial<Record<DraftKind, Message>>> = {
  patient: { id: 'drafts.new.patient', defaultMessage: 'New patient' },
  practice: { id: 'drafts.of.practice', defaultMessage: 'Practice' },
  practitioner: { id: 'drafts.of.practice', defaultMessage: 'Practice' },
  product: { id: 'drafts.new.product', defaultMessage: 'New product' },
  lot: { id: 'drafts.new.lot', defaultMessage: 'New lot' },
  device: { id: 'drafts.new.device', defaultMessage: 'New device' },
  template: { id: 'drafts.of.practice', defaultMessage: 'Practice' },
  'blind-rating': { id: 'drafts.of.practice', defaultMessage: 'Practice' },
  rule: { id: 'drafts.of.practice', defaultMessage: 'Practice' },
  law: { id: 'drafts.of.practice', defaultMessage: 'Practice' },
  period: { id: 'drafts.of.practice', defaultMessage: 'Practice' },
  letters: { id: 'drafts.of.practice', defaultMessage: 'Practice' },
};

/** What kind of form was left open, and the words for going on with it. */
export const useDraftWords = () => {
  const intl = useIntl();
  return {
    /** With what it is about beside its patient, and who wrote it last when that was somebody else. */
    kind: ({ kind, by, about, patient }: DraftInfo): string =>
      intl.formatMessage(
        {
          id: 'drafts.kind.by',
          defaultMessage: '{kind}{of, select, none {} other {: {of}}}{by, select, none {} other {, by {by}}}',
        },
        {
          kind: intl.formatMessage(kinds[kind]),
          of: patient === null || about === '' ? 'none' : about,
          by: by === '' ? 'none' : by,
        },
      ),
    /** When it was begun; `when` says a time, UTC ms. */
    begun: ({ id }: Pick<DraftInfo, 'id'>, when: (at: number) => string): string =>
      intl.formatMessage(
        { id: 'drafts.begun', defaultMessage: 'begun {when}' },
        { when: when(timeOfId(id)) },
      ),
    /** Whose draft it is where no patient is named: a product's name, or that it is a new one. */
    about: ({ kind, about }: Pick<DraftInfo, 'kind' | 'about'>): string =>
      about === '' ? intl.formatMessage(nameless[kind] ?? kinds[kind]) : about,
    resume: (kind: DraftKind): string => intl.formatMessage(resumes[kind]),
  };
};
