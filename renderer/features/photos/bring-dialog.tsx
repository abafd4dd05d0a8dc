import { useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { Chart } from '../../../shared/ipc/views.ts';
import type { PhotoConsent } from '../../../shared/photos/photo-consent.ts';
import type { Photo, PhotoView } from '../../../shared/photos/photo.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { useFullName } from '../patients/person-name.tsx';
import type { SessionOf } from './bring-file.ts';
import { changedPhotos } from './changed-photos.ts';
import { ChosenFiles } from './chosen-files.tsx';
import { HeicHelp } from './heic-help.tsx';
import type { KeptReason } from './kept-reason.tsx';
import { usePhotoWords } from './photo-words.ts';
import { ReasonField } from './reason-field.tsx';
import { useBring } from './use-bring.ts';

interface BringDialogProps {
  readonly chosen: readonly File[];
  readonly chart: Chart;
  readonly consent: PhotoConsent;
  /** The view that all of them are of, where it was asked for. */
  readonly view: PhotoView | null;
  readonly kept: KeptReason;
  /** The session to which a photo of a day belongs. */
  readonly sessionOf: SessionOf;
  readonly onClose: () => void;
  readonly onSort: (photos: readonly Photo[]) => void;
}

/** Files that were chosen or dropped: looked up, confirmed with the patient's name, brought one by one. */
export const BringDialog = (props: BringDialogProps) => {
  const { chosen, chart, consent, view, kept, sessionOf, onClose, onSort } = props;
  const intl = useIntl();
  const queries = useQueryClient();
  const words = usePhotoWords();
  const fullName = useFullName();
  const { today } = useLocalDay();
  const { files, phase, wanted, brought, bring, want, stop } = useBring(chosen, chart.patient.id);
  const { reason } = kept;
  const needsReason = consent !== 'yes' && reason.trim() === '';
  const reasonFirst = intl.formatMessage({
    id: 'photos.bring.reason',
    defaultMessage: 'Say first why they are taken.',
  });
  const refresh = (): void => {
    for (const name of changedPhotos) void queries.invalidateQueries({ queryKey: [name] });
  };
  const start = async (): Promise<void> => {
    const label = view === null ? null : words.view(view);
    const some = await bring(
      { patient: chart.patient.id, born: chart.patient.born, view, today, sessionOf, reason: reason.trim() },
      (file) => (label === null ? file.name.replace(/\.[A-Za-z]{3,4}$/, '') || file.name : label),
    );
    if (some && reason !== '') await kept.settle();
    refresh();
  };
  const close = (): void => {
    stop();
    refresh();
    onClose();
  };
  const unsorted = brought.filter((photo) => photo.view === null);
  return (
    <Dialog
      open
      wide
      onClose={close}
      title={intl.formatMessage(
        { id: 'photos.bring.title', defaultMessage: 'Photos for {name}' },
        { name: fullName(chart.patient) },
      )}
      actions={
        phase === 'ended' ? (
          <>
            <Button onPress={close}>
              {intl.formatMessage({ id: 'photos.bring.done', defaultMessage: 'Done' })}
            </Button>
            {unsorted.length > 0 && (
              <Button kind="primary" onPress={() => onSort(unsorted)}>
                {intl.formatMessage({ id: 'photos.bring.sort', defaultMessage: 'Choose the views' })}
              </Button>
            )}
          </>
        ) : phase === 'bringing' ? (
          <Button onPress={stop}>
            {intl.formatMessage({ id: 'photos.bring.stop', defaultMessage: 'Stop after this one' })}
          </Button>
        ) : (
          <>
            <Button onPress={close}>
              {intl.formatMessage({ id: 'photos.bring.none', defaultMessage: 'Bring nothing' })}
            </Button>
            <Button
              kind="primary"
              onPress={start}
              notYet={
                phase === 'checking'
                  ? intl.formatMessage({
                      id: 'photos.bring.checking',
                      defaultMessage: 'The files are still looked up.',
                    })
                  : wanted === 0
                    ? intl.formatMessage({
                        id: 'photos.bring.nothing',
                        defaultMessage: 'There is nothing to bring.',
                      })
                    : needsReason
                      ? reasonFirst
                      : undefined
              }
            >
              {intl.formatMessage(
                {
                  id: 'photos.bring.do',
                  defaultMessage: 'Bring {count, plural, =0 {photos} one {# photo} other {# photos}}',
                },
                { count: wanted },
              )}
            </Button>
          </>
        )
      }
    >
      {view && <p className="strong">{words.view(view)}</p>}
      {phase !== 'ended' && <ReasonField consent={consent} reason={reason} onReason={kept.change} />}
      {files.some(({ at }) => at.step === 'failed' && at.failure.reason === 'file-heic') && <HeicHelp />}
      <ChosenFiles files={files} onWant={want} />
    </Dialog>
  );
};
