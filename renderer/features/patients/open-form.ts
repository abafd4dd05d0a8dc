import { useNavigate, useRouterState } from '@tanstack/react-router';
import type { FollowUpKind } from '../../../shared/follow-ups/follow-up.ts';
import type { DraftInfo } from '../../../shared/drafts/draft.ts';

/** A form that lies open over a page; it is part of the address, so that Back closes it. */
export interface OpenForm {
  readonly kind:
    | 'patient'
    | 'concern'
    | 'screening'
    | 'course'
    | 'course-end'
    | 'paper'
    | 'adverse-event'
    | 'follow-up'
    | 'assessment'
    | 'correction';
  /** Id of the record and of its draft. */
  readonly id: string;
  /** The course to end; left out where the kept words say it. */
  readonly course?: string;
  /** The course after which maintenance is planned. */
  readonly after?: string;
  /** The session that an adverse event or a follow-up is about. */
  readonly session?: string;
  /** The adverse event that a letter is about. */
  readonly event?: string;
  /** Which look a follow-up is. */
  readonly look?: FollowUpKind;
  /** The patient is on the telephone. */
  readonly reached?: boolean;
}

/** A product, lot or device whose form was left open. */
export interface OpenRecord {
  readonly kind: 'product' | 'lot' | 'device';
  readonly id: string;
}

/** A row of a table of the practice whose form was left open. */
export interface OpenRow {
  readonly kind: 'rule' | 'law' | 'period';
  /** Of the draft. */
  readonly id: string;
}

declare module '@tanstack/history' {
  interface HistoryState {
    form?: OpenForm;
    /** The products' page opens with this form. */
    record?: OpenRecord;
    /** The page of the rules, or that of keeping records, opens with this form. */
    row?: OpenRow;
    /** A session's page opens with its correction. */
    amending?: boolean;
    /** A session's page opens at this part, where a clock belongs to. */
    part?: 'anaesthetic' | 'second-look';
    /** The photos open with these words, which were typed and not kept yet. */
    photoDraft?: { readonly kind: 'photo-skip' | 'photo-reason'; readonly id: string };
    /** The focus stays on the tab that was pressed. */
    fromTab?: boolean;
    /** A session's page opens to be entered from paper: the sheet's number, empty for a paper without one. */
    paper?: string;
  }
}

/** The form that is open on this page; null for the page itself. */
export const useOpenForm = (): OpenForm | null =>
  useRouterState({ select: (state) => state.location.state.form ?? null });

/** The product, lot or device with which the products' page was opened; null for none. */
export const useOpenRecord = (): OpenRecord | null =>
  useRouterState({ select: (state) => state.location.state.record ?? null });

/** The row of a table with whose form its page was opened; null for none. */
export const useOpenRow = (): OpenRow | null =>
  useRouterState({ select: (state) => state.location.state.row ?? null });

/** Ways to the patient list, to a patient, and to the forms over them. */
export const useGoToPatients = () => {
  const navigate = useNavigate();
  return {
    list: () => void navigate({ to: '/patients' }),
    registration: (id: string) =>
      void navigate({ to: '/patients', state: { form: { kind: 'patient', id } } }),
    patient: (patientId: string) => void navigate({ to: '/patients/$patientId', params: { patientId } }),
    form: (patientId: string, form: OpenForm) =>
      void navigate({ to: '/patients/$patientId', params: { patientId }, state: { form } }),
    photos: (patientId: string) =>
      void navigate({ to: '/patients/$patientId/photos', params: { patientId } }),
    consent: (patientId: string, consentId: string) =>
      void navigate({ to: '/patients/$patientId/consent/$consentId', params: { patientId, consentId } }),
    course: (patientId: string, courseId: string) =>
      void navigate({ to: '/patients/$patientId/courses/$courseId', params: { patientId, courseId } }),
    session: (patientId: string, sessionId: string) =>
      void navigate({ to: '/patients/$patientId/sessions/$sessionId', params: { patientId, sessionId } }),
    /** A session that is entered from paper, new or begun on the screen. */
    paper: (patientId: string, sessionId: string, sheet: string) =>
      void navigate({
        to: '/patients/$patientId/sessions/$sessionId',
        params: { patientId, sessionId },
        state: { paper: sheet },
      }),
    /** A sealed session with its correction open, as it was left. */
    correction: (patientId: string, sessionId: string) =>
      void navigate({
        to: '/patients/$patientId/sessions/$sessionId',
        params: { patientId, sessionId },
        state: { amending: true },
      }),
    shelf: (patientId: string) =>
      void navigate({ to: '/patients/$patientId/documents', params: { patientId } }),
    assessment: (patientId: string, assessmentId: string) =>
      void navigate({
        to: '/patients/$patientId/assessments/$assessmentId',
        params: { patientId, assessmentId },
      }),
    /** The form of an assessment, new or as it was left. */
    assess: (patientId: string, id: string) =>
      void navigate({
        to: '/patients/$patientId/assessments',
        params: { patientId },
        state: { form: { kind: 'assessment', id } },
      }),
    document: (documentId: string) => void navigate({ to: '/documents/$documentId', params: { documentId } }),
  };
};

/** Opens the form that a draft belongs to, with its words in it. */
export const useGoToDraft = (): ((draft: Pick<DraftInfo, 'id' | 'kind' | 'patient'>) => void) => {
  const go = useGoToPatients();
  const navigate = useNavigate();
  return ({ id, kind, patient }) => {
    if (kind === 'practice' || kind === 'practitioner') void navigate({ to: '/practice' });
    else if (kind === 'product' || kind === 'lot' || kind === 'device')
      void navigate({ to: '/products', state: { record: { kind, id } } });
    else if (kind === 'rule' || kind === 'law') void navigate({ to: '/rules', state: { row: { kind, id } } });
    else if (kind === 'period') void navigate({ to: '/keeping', state: { row: { kind, id } } });
    else if (kind === 'letters') void navigate({ to: '/exposures', state: { lettersDraft: id } });
    else if (kind === 'template')
      void navigate({ to: '/documents/studio/$draftId', params: { draftId: id } });
    else if (patient === null && kind === 'blind-rating')
      void navigate({ to: '/blind/$roundId', params: { roundId: id } });
    else if (patient === null) go.registration(id);
    else if (kind === 'session') go.session(patient, id);
    else if (kind === 'amendment') go.correction(patient, id);
    else if (kind === 'consent') go.consent(patient, id);
    else if (kind === 'small-consent')
      void navigate({
        to: '/patients/$patientId/form/$consentId',
        params: { patientId: patient, consentId: id },
      });
    else if (kind === 'photo-skip' || kind === 'photo-reason')
      void navigate({
        to: '/patients/$patientId/photos',
        params: { patientId: patient },
        state: { photoDraft: { kind, id } },
      });
    else if (kind === 'merge')
      void navigate({
        to: '/patients/$patientId/merge',
        params: { patientId: patient },
        state: { mergeDraft: id },
      });
    else if (kind === 'assessment') go.assess(patient, id);
    else if (kind === 'assessment-answers')
      void navigate({
        to: '/patients/$patientId/answers/$answersId',
        params: { patientId: patient, answersId: id },
      });
    else if (kind === 'blind-rating')
      void navigate({
        to: '/patients/$patientId/blind/$roundId',
        params: { patientId: patient, roundId: id },
      });
    else go.form(patient, { kind, id });
  };
};
