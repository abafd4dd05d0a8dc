import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { PhotoConsent } from '../../../shared/photos/photo-consent.ts';
import { fieldsOfPhoto, type Photo } from '../../../shared/photos/photo.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { KeptReason } from './kept-reason.tsx';
import { changedPhotos } from './changed-photos.ts';
import { ReasonField } from './reason-field.tsx';

interface ReasonsDialogProps {
  /** Those of which nobody said yet why they were taken. */
  readonly photos: readonly Photo[];
  readonly consent: PhotoConsent;
  readonly kept: KeptReason;
  readonly onClose: () => void;
}

/** One reason for all photos that were taken without consent; each keeps it in its own record. */
export const ReasonsDialog = ({ photos, consent, kept, onClose }: ReasonsDialogProps) => {
  const intl = useIntl();
  const { mutateAsync, error } = useChange('photos:save', changedPhotos);
  const { reason } = kept;
  const [asked, setAsked] = useState(false);
  const save = async (): Promise<void> => {
    setAsked(true);
    if (reason.trim() === '') return;
    try {
      for (const photo of photos) {
        const fields = { ...fieldsOfPhoto(photo), reason: reason.trim() };
        await mutateAsync({ id: photo.attachment.id, revision: photo.revision, source: null, fields });
      }
      await kept.settle();
      onClose();
    } catch {
      // What was kept is no longer asked for; what failed is said above and can be sent again.
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage(
        {
          id: 'photos.reasons.title',
          defaultMessage:
            '{count, plural, =0 {Reason for photos} one {# photo without consent} other {# photos without consent}}',
        },
        { count: photos.length },
      )}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'photos.reasons.later', defaultMessage: 'Later' })}
          </Button>
          {photos.length > 0 && (
            <Button kind="primary" onPress={save}>
              {intl.formatMessage({ id: 'photos.reasons.save', defaultMessage: 'Keep the reason' })}
            </Button>
          )}
        </>
      }
    >
      {error && <FailureNotice failure={error.failure} />}
      {photos.length === 0 && (
        <p>
          {intl.formatMessage({
            id: 'photos.reasons.none',
            defaultMessage:
              'No photo waits for it now. It stands in the field again when photos are brought; empty the field if it is not needed.',
          })}
        </p>
      )}
      <ReasonField
        consent={consent}
        reason={reason}
        onReason={kept.change}
        error={
          asked && reason.trim() === ''
            ? intl.formatMessage({ id: 'field-problem.empty', defaultMessage: 'Fill this in.' })
            : undefined
        }
      />
    </Dialog>
  );
};
