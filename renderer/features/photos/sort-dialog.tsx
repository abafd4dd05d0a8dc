import { useState } from 'react';
import { useIntl } from 'react-intl';
import { pictureAddress } from '../../../shared/attachments/attachment.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { fieldsOfPhoto, type Photo, type PhotoView } from '../../../shared/photos/photo.ts';
import { packsFor, stepOf } from '../../../shared/photos/view-packs.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { changedPhotos } from './changed-photos.ts';
import styles from './photos.module.css';
import { ViewChoice } from './view-choice.tsx';

interface SortDialogProps {
  readonly photos: readonly Photo[];
  readonly chart: Pick<Chart, 'concerns'>;
  readonly onClose: () => void;
}

/** One photo after the other, each kept under its view with one tap. */
export const SortDialog = ({ photos, chart, onClose }: SortDialogProps) => {
  const intl = useIntl();
  const { mutateAsync, error } = useChange('photos:save', changedPhotos);
  const [queue] = useState(photos);
  const [place, setPlace] = useState(0);
  const [last, setLast] = useState<PhotoView | null>(null);
  const photo = queue[place];
  const goOn = (): void => (place + 1 < queue.length ? setPlace(place + 1) : onClose());
  if (!photo) return null;
  const choose = async (view: PhotoView): Promise<void> => {
    setLast(view);
    const fields = {
      ...fieldsOfPhoto(photo),
      view,
      areas: [...(stepOf(view.pack, view.step)?.areas ?? [])],
    };
    const { id } = photo.attachment;
    const saved = await mutateAsync({ id, revision: photo.revision, source: null, fields }).catch(
      () => undefined,
    );
    if (saved) goOn();
  };
  const first = last?.pack ?? packsFor(chart.concerns.flatMap(({ areas }) => areas))[0] ?? 'abdomen';
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={intl.formatMessage(
        { id: 'photos.sort.title', defaultMessage: 'Which view? Photo {place, number} of {all, number}' },
        { place: place + 1, all: queue.length },
      )}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'photos.sort.later', defaultMessage: 'Go on later' })}
          </Button>
          <Button onPress={goOn}>
            {intl.formatMessage({ id: 'photos.sort.skip', defaultMessage: 'Leave this one' })}
          </Button>
        </>
      }
    >
      {error && <FailureNotice failure={error.failure} />}
      <div className={styles.sort}>
        <div className={styles.sortPhoto}>
          <img
            src={pictureAddress(photo.attachment.id, 'small')}
            alt={photo.attachment.label}
            decoding="async"
            draggable={false}
          />
        </div>
        <div className={styles.panel}>
          <ViewChoice key={place} value={null} first={first} onChange={(view) => void choose(view)} />
        </div>
      </div>
    </Dialog>
  );
};
