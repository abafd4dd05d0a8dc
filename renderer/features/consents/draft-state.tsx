import { Save } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { formatTimeWithSeconds } from '../../../shared/dates/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { useConsentForm } from './consent-form.ts';

/** When the form was last kept, for the action bar. */
export const DraftState = (): ReactNode => {
  const intl = useIntl();
  const { savedAt } = useConsentForm();
  if (savedAt === null) return null;
  return (
    <>
      <Icon of={Save} small />
      <span>
        {intl.formatMessage(
          { id: 'consent.draft-saved', defaultMessage: 'Draft saved {time}' },
          { time: formatTimeWithSeconds(savedAt) },
        )}
      </span>
    </>
  );
};
