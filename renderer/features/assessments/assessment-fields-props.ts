import type { PatientAssessments } from '../../../shared/ipc/assessment-channels.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import type { Photo } from '../../../shared/photos/photo.ts';
import type { AssessmentDraft, AssessmentField } from './assessment-draft.ts';

export interface AssessmentFieldsProps {
  readonly chart: Chart;
  readonly list: PatientAssessments;
  readonly photos: readonly Photo[];
  readonly draft: AssessmentDraft;
  /** The answers were given by the patient or in a blind rating, and stay. */
  readonly fixed: boolean;
  readonly change: (next: Partial<AssessmentDraft>) => void;
  readonly errorOf: (field: AssessmentField) => string | undefined;
}
