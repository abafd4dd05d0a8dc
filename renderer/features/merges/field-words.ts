import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import { allergyStateLabels, shapeLabels, skinTypeLabels } from '../../../shared/labels/patient-labels.ts';
import type { MergedField } from '../../../shared/merges/merge.ts';
import type { PatientFields } from '../../../shared/patients/patient.ts';

/** A detail of a patient in words; a dash of words where nothing was recorded. */
export const useFieldWords = (): ((of: PatientFields, field: MergedField) => string) => {
  const intl = useIntl();
  const none = intl.formatMessage({ id: 'answer.not-recorded', defaultMessage: 'Not recorded' });
  return (of, field) => {
    switch (field) {
      case 'born':
        return formatDate(of.born);
      case 'skinType':
        return intl.formatMessage(skinTypeLabels[of.skinType]);
      case 'shape':
        return intl.formatMessage(shapeLabels[of.shape]);
      case 'allergies':
        return of.allergies.state === 'some'
          ? of.allergies.items.join('; ')
          : intl.formatMessage(allergyStateLabels[of.allergies.state]);
      default:
        return of[field].trim() === '' ? none : of[field];
    }
  };
};
