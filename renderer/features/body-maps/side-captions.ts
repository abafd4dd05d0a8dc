import { useIntl } from 'react-intl';
import type { Captions } from '../../ui/body-map-figure.tsx';

/** The words over the two halves of the figure. */
export const useSideCaptions = (): Captions => {
  const intl = useIntl();
  return {
    right: intl.formatMessage({ id: 'sessions.map.patient-right', defaultMessage: 'Patient’s right' }),
    left: intl.formatMessage({ id: 'sessions.map.patient-left', defaultMessage: 'Patient’s left' }),
  };
};
