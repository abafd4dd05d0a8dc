import { useNavigate, useRouterState } from '@tanstack/react-router';

/** A form that lies open over a page; it is part of the address, so that Back closes it. */
export interface OpenForm {
  readonly kind: 'patient' | 'concern' | 'screening';
  /** Id of the record and of its draft. */
  readonly id: string;
}

declare module '@tanstack/history' {
  interface HistoryState {
    form?: OpenForm;
  }
}

/** The form that is open on this page; null for the page itself. */
export const useOpenForm = (): OpenForm | null =>
  useRouterState({ select: (state) => state.location.state.form ?? null });

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
    consent: (patientId: string, consentId: string) =>
      void navigate({ to: '/patients/$patientId/consent/$consentId', params: { patientId, consentId } }),
    session: (patientId: string, sessionId: string) =>
      void navigate({ to: '/patients/$patientId/sessions/$sessionId', params: { patientId, sessionId } }),
    document: (documentId: string) => void navigate({ to: '/documents/$documentId', params: { documentId } }),
  };
};
