import { useIntl } from 'react-intl';
import { countryLabels } from '../../../shared/labels/practice-labels.ts';
import type { Practice, Practitioner } from '../../../shared/practice/practice.ts';
import type { Difference } from '../drafts/conflict-notice.tsx';
import { differencesOf } from '../drafts/differences.ts';

/** The fields in which the practice's form and its newer details differ, in words. */
export const usePracticeDifferences = (mine: Practice, newer: Practice | null): readonly Difference[] => {
  const intl = useIntl();
  return differencesOf<Practice>(
    [
      [
        intl.formatMessage({ id: 'practice.name', defaultMessage: 'Name of the practice' }),
        ({ name }) => name,
      ],
      [intl.formatMessage({ id: 'practice.address', defaultMessage: 'Address' }), ({ address }) => address],
      [intl.formatMessage({ id: 'practice.phone', defaultMessage: 'Phone' }), ({ phone }) => phone],
      [intl.formatMessage({ id: 'practice.email', defaultMessage: 'Email' }), ({ email }) => email],
      [
        intl.formatMessage({ id: 'practice.country', defaultMessage: 'Where the practice works' }),
        ({ country }) => intl.formatMessage(countryLabels[country]),
      ],
    ],
    mine,
    newer,
  );
};

/** The fields in which the form of the person at work and their newer details differ, in words. */
export const usePractitionerDifferences = (
  mine: Practitioner,
  newer: Practitioner | null,
): readonly Difference[] => {
  const intl = useIntl();
  return differencesOf<Practitioner>(
    [
      [intl.formatMessage({ id: 'practitioner.name', defaultMessage: 'Your name' }), ({ name }) => name],
      [
        intl.formatMessage({ id: 'practitioner.qualification', defaultMessage: 'Qualification' }),
        ({ qualification }) => qualification,
      ],
    ],
    mine,
    newer,
  );
};
