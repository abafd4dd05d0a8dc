import { useIntl } from 'react-intl';
import type { DraftInfo, DraftKind } from '../../../shared/drafts/draft.ts';
import type { Message } from '../../../shared/labels/message.ts';

const kinds: Readonly<Record<DraftKind, Message>> = {
  patient: { id: 'drafts.kind.patient', defaultMessage: 'Patient details' },
  concern: { id: 'drafts.kind.concern', defaultMessage: 'Concern' },
  screening: { id: 'drafts.kind.screening', defaultMessage: 'Screening' },
  consent: { id: 'drafts.kind.consent', defaultMessage: 'Consent' },
  session: { id: 'drafts.kind.session', defaultMessage: 'Session' },
  amendment: { id: 'drafts.kind.amendment', defaultMessage: 'Correction of a session' },
};

const resumes: Readonly<Record<DraftKind, Message>> = {
  patient: { id: 'drafts.resume.patient', defaultMessage: 'Continue details' },
  concern: { id: 'drafts.resume.concern', defaultMessage: 'Continue concern' },
  screening: { id: 'drafts.resume.screening', defaultMessage: 'Continue screening' },
  consent: { id: 'drafts.resume.consent', defaultMessage: 'Continue consent' },
  session: { id: 'drafts.resume.session', defaultMessage: 'Continue session' },
  amendment: { id: 'drafts.resume.amendment', defaultMessage: 'Continue correction' },
};

/** What kind of form was left open, and the words for going on with it. */
export const useDraftWords = () => {
  const intl = useIntl();
  return {
    /** With who wrote it last, when that was somebody else. */
    kind: ({ kind, by }: Pick<DraftInfo, 'kind' | 'by'>): string =>
      by === ''
        ? intl.formatMessage(kinds[kind])
        : intl.formatMessage(
            { id: 'drafts.kind.by', defaultMessage: '{kind}, by {name}' },
            { kind: intl.formatMessage(kinds[kind]), name: by },
          ),
    resume: (kind: DraftKind): string => intl.formatMessage(resumes[kind]),
  };
};
