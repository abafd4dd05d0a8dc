import { useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Chart } from '../../../shared/ipc/views.ts';
import type { PhotoList } from '../../../shared/photos/photo.ts';
import { useAnswer } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { useFresh } from '../patients/use-fresh.ts';
import { CompareView } from './compare-view.tsx';
import { PhotosWork } from './photos-work.tsx';
import { useChosenPhotos } from './use-chosen-photos.ts';

/** A patient's photos: by view and date, brought, taken, compared, printed. */
export const PhotosPage = () => {
  const { patientId } = useParams({ from: '/patients/$patientId/photos' });
  useFresh(['patients:chart', 'photos:list']);
  const { data: chart, error: noChart } = useAnswer('patients:chart', { id: patientId });
  const { data: list, error } = useAnswer('photos:list', { patient: patientId });
  const failure = (noChart ?? error)?.failure;
  if (!chart || !list) {
    return (
      <WorkFrame current="patients" banner={failure && <FailureNotice failure={failure} />}>
        {null}
      </WorkFrame>
    );
  }
  return <Photos chart={chart} list={list} />;
};

const Photos = ({ chart, list }: { readonly chart: Chart; readonly list: PhotoList }) => {
  const intl = useIntl();
  const chosen = useChosenPhotos();
  const [pair, setPair] = useState<readonly string[]>([]);
  const [one, other] = pair.flatMap((id) => list.photos.find(({ attachment }) => attachment.id === id) ?? []);
  if (!one || !other) {
    return (
      <PhotosWork
        chart={chart}
        list={list}
        chosen={chosen}
        onCompare={(photos) => setPair(photos.map(({ attachment }) => attachment.id))}
      />
    );
  }
  return (
    <WorkFrame
      current="patients"
      banner={<ChartBanner chart={chart} />}
      actions={
        <ActionBar>
          <Button leaves icon={ArrowLeft} onPress={() => setPair([])}>
            {intl.formatMessage({ id: 'photos.compare.back', defaultMessage: 'Back to all photos' })}
          </Button>
        </ActionBar>
      }
    >
      <CompareView
        key={`${one.attachment.id} ${other.attachment.id}`}
        pair={[one, other]}
        photos={list.photos}
      />
    </WorkFrame>
  );
};
