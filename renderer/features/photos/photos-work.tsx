import { useRouterState } from '@tanstack/react-router';
import { Images } from 'lucide-react';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Chart } from '../../../shared/ipc/views.ts';
import { needsReason, type Photo, type PhotoList, type PhotoView } from '../../../shared/photos/photo.ts';
import { packsFor, viewPacks } from '../../../shared/photos/view-packs.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { DropPlace, useFileChoice } from '../attachments/drop-place.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { ConsentPart } from './consent-part.tsx';
import { PhotoGroups } from './photo-groups.tsx';
import { PhotosActions } from './photos-actions.tsx';
import { PhotosDialogs } from './photos-dialogs.tsx';
import type { OpenDialog } from './open-dialog.ts';
import styles from './photos.module.css';
import { RoundPart } from './round-part.tsx';
import { ScaleCardPart } from './scale-card-part.tsx';
import type { useChosenPhotos } from './use-chosen-photos.ts';

interface PhotosWorkProps {
  readonly chart: Chart;
  readonly list: PhotoList;
  readonly chosen: ReturnType<typeof useChosenPhotos>;
  readonly onCompare: (pair: readonly [Photo, Photo]) => void;
}

/** All photos by view with what belongs to today beside them; files can be dropped anywhere on it. */
export const PhotosWork = ({ chart, list, chosen, onCompare }: PhotosWorkProps) => {
  const intl = useIntl();
  const refusal = useRefusal()('photos:save');
  const writes = refusal === undefined;
  const left = useRouterState({ select: ({ location }) => location.state.photoDraft });
  const { today } = useLocalDay();
  const asked = useRef<PhotoView | null>(null);
  const lacking = list.photos.filter(
    (photo) => photo.attachment.invalid === null && needsReason(photo, list.consent.record),
  );
  const [open, setOpen] = useState<OpenDialog | null>(() =>
    left?.kind === 'photo-skip'
      ? { is: 'skip', of: { draft: left.id } }
      : left
        ? { is: 'reasons', photos: lacking }
        : null,
  );
  const recording = chart.drafts.find(({ kind }) => kind === 'session')?.id ?? null;
  const bring = (files: readonly File[], view: PhotoView | null): void =>
    setOpen({ is: 'bring', files, view });
  const { choose, element } = useFileChoice({
    kind: 'photos',
    several: true,
    onFiles: (files) => bring(files, asked.current),
  });
  const chooseFor = (view: PhotoView | null): void => {
    asked.current = view;
    choose();
  };
  const first = packsFor(chart.concerns.flatMap(({ areas }) => areas))[0] ?? 'abdomen';
  const bringWords = intl.formatMessage({ id: 'photos.bring', defaultMessage: 'Bring photos' });
  return (
    <WorkFrame
      current="patients"
      banner={<ChartBanner chart={chart} titled />}
      actions={
        <PhotosActions
          patient={chart.patient.id}
          session={recording}
          list={list}
          chosen={chosen}
          refusal={refusal}
          bringWords={bringWords}
          onBring={() => chooseFor(null)}
          onCamera={() =>
            setOpen({ is: 'camera', view: { pack: first, step: viewPacks[first][0]?.id ?? 'front' } })
          }
          onSheet={() => setOpen({ is: 'sheet' })}
          onCompare={onCompare}
        />
      }
    >
      <DropPlace onFiles={writes ? (files) => bring(files, null) : undefined}>
        <div className={styles.page}>
          <aside
            className={styles.aside}
            aria-label={intl.formatMessage({ id: 'photos.aside', defaultMessage: 'Uses and views of today' })}
          >
            <ConsentPart consent={list.consent} />
            <RoundPart
              list={list}
              first={first}
              writes={writes}
              onCamera={(view) => setOpen({ is: 'camera', view })}
              onFiles={chooseFor}
              onSkip={(of) => setOpen({ is: 'skip', of })}
            />
            <ScaleCardPart />
          </aside>
          <div className={styles.main}>
            <h1 className="title">{intl.formatMessage({ id: 'photos.title', defaultMessage: 'Photos' })}</h1>
            {writes && lacking.length > 0 && (
              <Notice
                level="caution"
                title={intl.formatMessage(
                  {
                    id: 'photos.lacking',
                    defaultMessage:
                      '{count, plural, one {# photo was} other {# photos were}} taken without consent to photos in the record.',
                  },
                  { count: lacking.length },
                )}
                actions={
                  <Button onPress={() => setOpen({ is: 'reasons', photos: lacking })}>
                    {intl.formatMessage({ id: 'photos.lacking.say', defaultMessage: 'Say why' })}
                  </Button>
                }
              />
            )}
            {list.photos.length === 0 ? (
              <Empty
                icon={Images}
                title={intl.formatMessage({ id: 'photos.none', defaultMessage: 'No photos yet' })}
              >
                {intl.formatMessage({
                  id: 'photos.none.text',
                  defaultMessage:
                    'Bring JPEG, PNG or WebP files from a stick or folder, drop them here, or take them with a camera.',
                })}
              </Empty>
            ) : (
              <PhotoGroups
                list={list}
                chosen={chosen.ids}
                onChoose={chosen.toggle}
                onOpen={(id) => setOpen({ is: 'photo', id })}
                onCompare={onCompare}
                onSort={writes ? (photos) => setOpen({ is: 'sort', photos }) : undefined}
              />
            )}
          </div>
        </div>
      </DropPlace>
      <div hidden>{element}</div>
      {open && (
        <PhotosDialogs
          open={open}
          chart={chart}
          list={list}
          chosen={chosen.ids}
          sessionOf={(takenOn) => (takenOn === today ? recording : null)}
          onOpen={setOpen}
        />
      )}
    </WorkFrame>
  );
};
