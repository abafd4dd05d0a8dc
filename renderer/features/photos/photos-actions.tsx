import { ArrowLeft, Camera, Columns2, ImagePlus, Printer } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Photo, PhotoList } from '../../../shared/photos/photo.ts';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useGoToPatients } from '../patients/open-form.ts';
import type { useChosenPhotos } from './use-chosen-photos.ts';

interface PhotosActionsProps {
  readonly patient: string;
  /** The session that is being recorded. */
  readonly session: string | null;
  readonly list: PhotoList;
  readonly chosen: ReturnType<typeof useChosenPhotos>;
  readonly refusal: string | undefined;
  readonly bringWords: string;
  readonly onBring: () => void;
  readonly onCamera: () => void;
  readonly onSheet: () => void;
  readonly onCompare: (pair: readonly [Photo, Photo]) => void;
}

/** What is done with photos: printed and compared those that are ticked, taken, brought. */
export const PhotosActions = (props: PhotosActionsProps) => {
  const { patient, session, list, chosen, refusal, bringWords, onBring, onCamera, onSheet, onCompare } =
    props;
  const intl = useIntl();
  const go = useGoToPatients();
  const mayPrint = useRefusal()('photos:print-sheet');
  const ticked = list.photos.filter(({ attachment }) => chosen.ids.has(attachment.id));
  const [one, other, ...more] = ticked;
  const pair = one && other && more.length === 0 ? ([other, one] as const) : null;
  const hasAny = list.photos.some(({ attachment }) => attachment.invalid === null);
  const nothing = intl.formatMessage({
    id: 'photos.sheet.none',
    defaultMessage: 'There are no photos to print.',
  });
  const two = intl.formatMessage({
    id: 'photos.compare.two',
    defaultMessage: 'Tick two photos to compare them.',
  });
  return (
    <ActionBar
      state={
        <span>
          {ticked.length > 0 ? (
            <Button kind="bare" onPress={chosen.clear}>
              {intl.formatMessage(
                { id: 'photos.chosen', defaultMessage: '{count, number} ticked: untick' },
                { count: ticked.length },
              )}
            </Button>
          ) : (
            session !== null && (
              <Button kind="bare" onPress={() => go.session(patient, session)}>
                {intl.formatMessage({ id: 'chart.session.continue', defaultMessage: 'Continue session' })}
              </Button>
            )
          )}
        </span>
      }
      back={
        <Button
          leaves
          kind="bare"
          icon={ArrowLeft}
          label={intl.formatMessage({ id: 'photos.to-chart', defaultMessage: 'To the patient’s chart' })}
          onPress={() => go.patient(patient)}
        />
      }
    >
      <Button icon={Printer} onPress={onSheet} notYet={hasAny ? mayPrint : nothing}>
        {intl.formatMessage({ id: 'photos.print', defaultMessage: 'Print a sheet' })}
      </Button>
      <Button icon={Columns2} onPress={() => pair && onCompare(pair)} notYet={pair ? undefined : two}>
        {intl.formatMessage({ id: 'photos.compare', defaultMessage: 'Compare' })}
      </Button>
      <Button icon={Camera} onPress={onCamera} notYet={refusal}>
        {intl.formatMessage({ id: 'photos.take', defaultMessage: 'Take with camera' })}
      </Button>
      <Button kind="primary" icon={ImagePlus} onPress={onBring} notYet={refusal}>
        {bringWords}
      </Button>
    </ActionBar>
  );
};
