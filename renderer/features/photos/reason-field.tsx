import { useIntl } from 'react-intl';
import type { PhotoConsent } from '../../../shared/photos/photo-consent.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextInput } from '../../ui/text-input.tsx';

interface ReasonFieldProps {
  readonly consent: PhotoConsent;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly error?: string | undefined;
}

/** What is not signed, and the reason for photos all the same; nothing where the patient agreed. */
export const ReasonField = ({ consent, reason, onReason, error }: ReasonFieldProps) => {
  const intl = useIntl();
  if (consent === 'yes') return null;
  return (
    <>
      <Notice
        level="caution"
        title={
          consent === 'no'
            ? intl.formatMessage({
                id: 'photos.consent.no',
                defaultMessage: 'The patient did not agree to photos in the record, or took it back.',
              })
            : intl.formatMessage({
                id: 'photos.consent.not-asked',
                defaultMessage: 'Nothing signed says that photos may be kept in the record.',
              })
        }
      >
        {intl.formatMessage({
          id: 'photos.consent.next',
          defaultMessage: 'Have a consent signed first, or say why they are taken all the same.',
        })}
      </Notice>
      <TextInput
        label={intl.formatMessage({ id: 'photos.reason', defaultMessage: 'Reason for taking photos' })}
        value={reason}
        onChange={onReason}
        error={error}
      />
    </>
  );
};
