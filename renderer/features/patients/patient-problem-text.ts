import type { IntlShape } from 'react-intl';
import { fieldProblemText } from '../../failure-messages.ts';
import type { PatientProblem } from './patient-draft.ts';

/** The sentence beside a field of the patient form. */
export const patientProblemText = (intl: IntlShape, problem: PatientProblem): string => {
  switch (problem) {
    case 'no-name':
      return intl.formatMessage({
        id: 'patients.problem.no-name',
        defaultMessage: 'Type a family name or a given name.',
      });
    case 'no-born':
      return intl.formatMessage({
        id: 'patients.problem.no-born',
        defaultMessage: 'Type the date of birth.',
      });
    case 'not-a-date':
      return intl.formatMessage({
        id: 'patients.problem.not-a-date',
        defaultMessage: 'This is no date yet. Type day, month and year, such as 04-Mar-1991.',
      });
    case 'future':
      return intl.formatMessage({
        id: 'patients.problem.future',
        defaultMessage: 'This day is still to come. Check the year.',
      });
    case 'no-allergy':
      return intl.formatMessage({
        id: 'patients.problem.no-allergy',
        defaultMessage: 'Add at least one allergy, or choose another answer.',
      });
    default:
      return fieldProblemText(intl, problem);
  }
};
