import { useState } from 'react';
import { useIntl } from 'react-intl';
import { type PhotoPurpose, photoPurposes } from '../../../shared/consents/photo-purposes.ts';
import type { Failure } from '../../../shared/errors.ts';
import { photoConsentLabels, photoUseLabels } from '../../../shared/labels/photo-labels.ts';
import type { PhotoList } from '../../../shared/photos/photo.ts';
import { call } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Picker } from '../../ui/picker.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import type { PhotosForSheet } from './photos-for-sheet.ts';
import { smallJpeg } from './small-jpeg.ts';

interface SheetDialogProps {
  readonly patient: string;
  readonly sheet: PhotosForSheet;
  readonly consent: PhotoList['consent'];
  readonly onClose: () => void;
}

/** What a sheet of photos is for; for teaching and advertising only where the patient agreed. */
export const SheetDialog = ({ patient, sheet, consent, onClose }: SheetDialogProps) => {
  const { photos, left } = sheet;
  const intl = useIntl();
  const go = useGoToPatients();
  const [purpose, setPurpose] = useState<PhotoPurpose>('record');
  const [withMarks, setWithMarks] = useState(false);
  const [done, setDone] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const allowed = purpose === 'record' || consent[purpose] === 'yes';
  const print = async (): Promise<void> => {
    setFailure(null);
    const pictures: { id: string; jpeg: string }[] = [];
    for (const photo of photos) {
      const jpeg = await smallJpeg(photo);
      if (jpeg === undefined) return setFailure({ code: 'refused', reason: 'photo-unreadable' });
      pictures.push({ id: photo.attachment.id, jpeg });
      setDone(pictures.length);
    }
    const made = await call('photos:print-sheet', { patient, purpose, withMarks, photos: pictures });
    if (!made.ok) return setFailure(made.error);
    return go.document(made.value.id);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage(
        {
          id: 'photos.sheet.title',
          defaultMessage: 'Sheet of {count, plural, one {# photo} other {# photos}}',
        },
        { count: photos.length },
      )}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'photos.sheet.cancel', defaultMessage: 'Print nothing' })}
          </Button>
          <Button
            kind="primary"
            onPress={print}
            notYet={
              allowed
                ? undefined
                : intl.formatMessage({
                    id: 'photos.sheet.refused',
                    defaultMessage: 'The patient’s consent to this use is not in the record.',
                  })
            }
          >
            {intl.formatMessage({ id: 'photos.sheet.make', defaultMessage: 'Make the sheet' })}
          </Button>
        </>
      }
    >
      {failure && <FailureNotice failure={failure} />}
      {left > 0 && (
        <Notice
          level="info"
          title={intl.formatMessage(
            {
              id: 'photos.sheet.left',
              defaultMessage:
                'A sheet holds {most, number} photos. {left, plural, one {# older one is} other {# older ones are}} not on it.',
            },
            { most: photos.length, left },
          )}
        >
          {intl.formatMessage({
            id: 'photos.sheet.left.next',
            defaultMessage: 'Tick those of one series, and print several sheets.',
          })}
        </Notice>
      )}
      <Picker
        label={intl.formatMessage({ id: 'photos.sheet.purpose', defaultMessage: 'What it is for' })}
        rows={photoPurposes.map((value) => ({
          value,
          label: intl.formatMessage(photoUseLabels[value]),
          detail:
            value === 'record'
              ? intl.formatMessage({ id: 'photos.sheet.named', defaultMessage: 'With name and dates' })
              : intl.formatMessage(
                  { id: 'photos.sheet.nameless', defaultMessage: 'Without name and dates; patient {answer}' },
                  { answer: intl.formatMessage(photoConsentLabels[consent[value]]) },
                ),
        }))}
        value={purpose}
        onChange={setPurpose}
      />
      <Checkbox checked={withMarks} onChange={setWithMarks}>
        {intl.formatMessage({
          id: 'photos.sheet.marks',
          defaultMessage: 'With lines and arrows drawn over them',
        })}
      </Checkbox>
      <p role="status" className="caption">
        {done > 0 &&
          intl.formatMessage(
            {
              id: 'photos.sheet.progress',
              defaultMessage: '{done, number} of {all, number} photos made small',
            },
            { done, all: photos.length },
          )}
      </p>
    </Dialog>
  );
};
