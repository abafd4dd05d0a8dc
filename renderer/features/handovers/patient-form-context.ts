import { createContext, useContext } from 'react';
import type { ConsentDraft } from '../../../shared/consents/consent-draft.ts';
import type { TemplateLanguage } from '../../../shared/templates/kinds.ts';
import type { HandedOver } from '../../../shared/consents/patient-form.ts';

/** The one form that is with the patient, shared by its pages. */
export interface PatientForm extends HandedOver {
  readonly filled: ConsentDraft;
  readonly change: (part: Partial<ConsentDraft>) => void;
  /** The same text in another language, from its first page; its clauses are asked anew, and it is signed anew. */
  readonly chooseLanguage: (language: TemplateLanguage) => Promise<void>;
}

export const PatientFormContext = createContext<PatientForm | null>(null);

/** The form around this page. */
export const usePatientForm = (): PatientForm => {
  const form = useContext(PatientFormContext);
  if (!form) throw new Error('usePatientForm is only for the pages of a handed-over screen');
  return form;
};
