import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import { isDate } from '../../../shared/dates/calendar.ts';
import { allergyStateLabels, shapeLabels, skinTypeLabels } from '../../../shared/labels/patient-labels.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import type { Difference } from '../drafts/conflict-notice.tsx';
import { allergiesOf, draftOfPatient, type PatientDraft } from './patient-draft.ts';

/** The fields in which the form and the newer record differ, in words. */
export const usePatientDifferences = (draft: PatientDraft, newer: Patient | null): readonly Difference[] => {
  const intl = useIntl();
  if (!newer) return [];
  const allergies = (of: PatientDraft): string =>
    of.allergyState === 'some'
      ? allergiesOf(of).join('; ')
      : intl.formatMessage(allergyStateLabels[of.allergyState]);
  const date = (born: string): string => (isDate(born) ? formatDate(born) : born);
  const rows: readonly (readonly [string, (of: PatientDraft) => string])[] = [
    [intl.formatMessage({ id: 'patients.family', defaultMessage: 'Family name' }), (of) => of.family.trim()],
    [intl.formatMessage({ id: 'patients.given', defaultMessage: 'Given names' }), (of) => of.given.trim()],
    [intl.formatMessage({ id: 'patients.born', defaultMessage: 'Date of birth' }), (of) => date(of.born)],
    [intl.formatMessage({ id: 'patients.phone', defaultMessage: 'Phone' }), (of) => of.phone.trim()],
    [intl.formatMessage({ id: 'patients.email', defaultMessage: 'Email' }), (of) => of.email.trim()],
    [intl.formatMessage({ id: 'patients.address', defaultMessage: 'Address' }), (of) => of.address],
    [
      intl.formatMessage({ id: 'patients.skin-type', defaultMessage: 'Skin type' }),
      (of) => intl.formatMessage(skinTypeLabels[of.skinType]),
    ],
    [intl.formatMessage({ id: 'patients.allergies', defaultMessage: 'Allergies' }), allergies],
    [
      intl.formatMessage({ id: 'patients.shape', defaultMessage: 'Figure of the body map' }),
      (of) => intl.formatMessage(shapeLabels[of.shape]),
    ],
    [intl.formatMessage({ id: 'patients.note', defaultMessage: 'Note' }), (of) => of.note],
  ];
  const other = draftOfPatient(newer);
  return rows
    .map(([label, of]) => ({ label, mine: of(draft), newer: of(other) }))
    .filter((row) => row.mine !== row.newer);
};
