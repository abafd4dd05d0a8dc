import type { Chart } from '../../../shared/ipc/views.ts';
import type { PhotoList } from '../../../shared/photos/photo.ts';
import { BringDialog } from './bring-dialog.tsx';
import type { SessionOf } from './bring-file.ts';
import { CameraDialog } from './camera-dialog.tsx';
import { WithReason } from './kept-reason.tsx';
import type { OpenDialog } from './open-dialog.ts';
import { PhotoDialog } from './photo-dialog.tsx';
import { photosForSheet } from './photos-for-sheet.ts';
import { ReasonsDialog } from './reasons-dialog.tsx';
import { SheetDialog } from './sheet-dialog.tsx';
import { SkipDialog } from './skip-dialog.tsx';
import { SortDialog } from './sort-dialog.tsx';

interface PhotosDialogsProps {
  readonly open: OpenDialog;
  readonly chart: Chart;
  readonly list: PhotoList;
  readonly chosen: ReadonlySet<string>;
  readonly sessionOf: SessionOf;
  readonly onOpen: (open: OpenDialog | null) => void;
}

/** The one dialog that lies over the photos. */
export const PhotosDialogs = ({ open, chart, list, chosen, sessionOf, onOpen }: PhotosDialogsProps) => {
  const close = (): void => onOpen(null);
  const patient = chart.patient.id;
  switch (open.is) {
    case 'bring':
      return (
        <WithReason patient={patient}>
          {(kept) => (
            <BringDialog
              chosen={open.files}
              chart={chart}
              consent={list.consent.record}
              view={open.view}
              kept={kept}
              sessionOf={sessionOf}
              onClose={close}
              onSort={(photos) => onOpen({ is: 'sort', photos })}
            />
          )}
        </WithReason>
      );
    case 'sort':
      return <SortDialog photos={open.photos} chart={chart} onClose={close} />;
    case 'reasons':
      return (
        <WithReason patient={patient}>
          {(kept) => (
            <ReasonsDialog photos={open.photos} consent={list.consent.record} kept={kept} onClose={close} />
          )}
        </WithReason>
      );
    case 'camera':
      return (
        <WithReason patient={patient}>
          {(kept) => (
            <CameraDialog
              chart={chart}
              list={list}
              start={open.view}
              kept={kept}
              sessionOf={sessionOf}
              onClose={close}
            />
          )}
        </WithReason>
      );
    case 'skip':
      return <SkipDialog patient={patient} of={open.of} rounds={list.rounds} onClose={close} />;
    case 'sheet':
      return (
        <SheetDialog
          patient={patient}
          sheet={photosForSheet(list.photos, chosen)}
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
