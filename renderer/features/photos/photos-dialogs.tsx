import type { Chart } from '../../../shared/ipc/views.ts';
import type { PhotoList } from '../../../shared/photos/photo.ts';
import { BringDialog } from './bring-dialog.tsx';
import { CameraDialog } from './camera-dialog.tsx';
import type { OpenDialog } from './open-dialog.ts';
import { PhotoDialog } from './photo-dialog.tsx';
import { ReasonsDialog } from './reasons-dialog.tsx';
import { photosForSheet, SheetDialog } from './sheet-dialog.tsx';
import { SortDialog } from './sort-dialog.tsx';

interface PhotosDialogsProps {
  readonly open: OpenDialog;
  readonly chart: Chart;
  readonly list: PhotoList;
  readonly chosen: ReadonlySet<string>;
  readonly onOpen: (open: OpenDialog | null) => void;
}

/** The one dialog that lies over the photos. */
export const PhotosDialogs = ({ open, chart, list, chosen, onOpen }: PhotosDialogsProps) => {
  const close = (): void => onOpen(null);
  const patient = chart.patient.id;
  switch (open.is) {
    case 'bring':
      return (
        <BringDialog
          chosen={open.files}
          chart={chart}
          consent={list.consent.record}
          view={open.view}
          onClose={close}
          onSort={(photos) => onOpen({ is: 'sort', photos })}
        />
      );
    case 'sort':
      return <SortDialog photos={open.photos} chart={chart} onClose={close} />;
    case 'reasons':
      return <ReasonsDialog photos={open.photos} consent={list.consent.record} onClose={close} />;
    case 'camera':
      return <CameraDialog chart={chart} list={list} start={open.view} onClose={close} />;
    case 'sheet':
      return (
        <SheetDialog
          patient={patient}
          photos={photosForSheet(list.photos, chosen)}
          consent={list.consent}
          onClose={close}
        />
      );
    case 'photo': {
      const photo = list.photos.find(({ attachment }) => attachment.id === open.id);
      return photo ? <PhotoDialog key={open.id} photo={photo} chart={chart} onClose={close} /> : null;
    }
  }
};
