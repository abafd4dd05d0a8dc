import { Camera, ImagePlus, ListChecks } from 'lucide-react';
import { memo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { pictureAddress } from '../../../shared/attachments/attachment.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { skipReasonLabels } from '../../../shared/labels/photo-labels.ts';
import type { Photo, PhotoList, PhotoRound, PhotoView } from '../../../shared/photos/photo.ts';
import { firstOpenView, stepStates } from '../../../shared/photos/rounds.ts';
import { packsFor } from '../../../shared/photos/view-packs.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useFileChoice } from '../attachments/drop-place.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import type { OpenDialog } from './open-dialog.ts';
import { usePhotoWords } from './photo-words.ts';
import { PhotosDialogs } from './photos-dialogs.tsx';
import { RoundPart } from './round-part.tsx';
import styles from './session-photos.module.css';

interface SessionPhotosProps {
  readonly chart: Chart;
  readonly session: string;
  /** When it began, UTC ms. */
  readonly at: number;
  /** Beside its name, as the parts of a sealed record stand. */
  readonly beside?: boolean;
}

/** The photos of a session: small ones that open, the views that were left out and why, and the ways to more. */
export const SessionPhotos = memo(function SessionPhotos(props: SessionPhotosProps) {
  const intl = useIntl();
  const { data: list, error } = useAnswer('photos:list', { patient: props.chart.patient.id });
  return (
    <section
      className={classNames(styles.part, props.beside === true && styles.beside)}
      aria-label={intl.formatMessage({
        id: 'session-photos.title',
        defaultMessage: 'Photos of this session',
      })}
    >
      <h2 className={props.beside === true ? styles.name : 'heading'}>
        {intl.formatMessage({ id: 'session-photos.heading', defaultMessage: 'Photos' })}
      </h2>
      {error && <FailureNotice failure={error.failure} />}
      {list && <Listed {...props} list={list} />}
    </section>
  );
});

const none: ReadonlySet<string> = new Set();

const Listed = ({ chart, session, at, list }: SessionPhotosProps & { readonly list: PhotoList }) => {
  const intl = useIntl();
  const { dateOf, today } = useLocalDay();
  const writes = useRefusal()('photos:save') === undefined;
  const [open, setOpen] = useState<OpenDialog | { readonly is: 'round' } | null>(null);
  const asked = useRef<PhotoView | null>(null);
  const { choose, element } = useFileChoice({
    kind: 'photos',
    several: true,
    onFiles: (files) => setOpen({ is: 'bring', files, view: asked.current }),
  });
  const chooseFor = (view: PhotoView | null): void => {
    asked.current = view;
    setOpen(null);
    choose();
  };
  const day = dateOf(at);
  const photos = list.photos.filter(
    (photo) => photo.session === session && photo.attachment.invalid === null,
  );
  const rounds = list.rounds.filter(({ on }) => on === day);
  const pack = rounds[0]?.pack ?? packsFor(chart.concerns.flatMap(({ areas }) => areas))[0] ?? 'abdomen';
  const states = [...stepStates(pack, day, list.photos, list.rounds).values()];
  return (
    <>
      <div className={styles.head}>
        <span className="caption">
          {intl.formatMessage(
            {
              id: 'session-photos.count',
              defaultMessage:
                '{count, plural, =0 {None} one {# photo} other {# photos}}{views, select, yes {. {done, number} of {all, number} views settled} other {}}',
            },
            {
              count: photos.length,
              views: day === today || rounds.length > 0 ? 'yes' : 'no',
              done: states.filter(({ state }) => state !== 'open').length,
              all: states.length,
            },
          )}
        </span>
        {writes && (
          <div className={styles.ways}>
            {day === today && (
              <>
                <Button kind="bare" icon={ListChecks} onPress={() => setOpen({ is: 'round' })}>
                  {intl.formatMessage({ id: 'session-photos.views', defaultMessage: 'Views' })}
                </Button>
                <Button
                  kind="bare"
                  icon={Camera}
                  onPress={() =>
                    setOpen({ is: 'camera', view: firstOpenView(pack, day, list.photos, list.rounds) })
                  }
                >
                  {intl.formatMessage({ id: 'session-photos.take', defaultMessage: 'Take' })}
                </Button>
              </>
            )}
            <Button kind="bare" icon={ImagePlus} onPress={() => chooseFor(null)}>
              {intl.formatMessage({ id: 'photos.bring', defaultMessage: 'Bring photos' })}
            </Button>
          </div>
        )}
      </div>
      {photos.length > 0 && <Row photos={photos} onOpen={(id) => setOpen({ is: 'photo', id })} />}
      <LeftOut rounds={rounds} />
      <div hidden>{element}</div>
      {open?.is === 'round' && (
        <Dialog
          open
          onClose={() => setOpen(null)}
          title={intl.formatMessage({ id: 'session-photos.round', defaultMessage: 'Photos of this visit' })}
          actions={
            <Button onPress={() => setOpen(null)}>
              {intl.formatMessage({ id: 'photos.close', defaultMessage: 'Close' })}
            </Button>
          }
        >
          <RoundPart
            list={list}
            first={pack}
            writes
            onCamera={(view) => setOpen({ is: 'camera', view })}
            onFiles={chooseFor}
            onSkip={(of) => setOpen({ is: 'skip', of })}
          />
        </Dialog>
      )}
      {open && open.is !== 'round' && (
        <PhotosDialogs
          open={open}
          chart={chart}
          list={list}
          chosen={none}
          sessionOf={() => session}
          onOpen={setOpen}
        />
      )}
    </>
  );
};

interface RowProps {
  readonly photos: readonly Photo[];
  readonly onOpen: (id: string) => void;
}

const Row = ({ photos, onOpen }: RowProps) => {
  const words = usePhotoWords();
  return (
    <ul className={styles.row}>
      {photos.map((photo) => (
        <li key={photo.attachment.id}>
          <button
            type="button"
            className={styles.photo}
            aria-label={words.name(photo)}
            title={words.name(photo)}
            onClick={() => onOpen(photo.attachment.id)}
          >
            <img
              src={pictureAddress(photo.attachment.id, 'small')}
              alt=""
              loading="lazy"
              decoding="async"
              draggable={false}
            />
          </button>
        </li>
      ))}
    </ul>
  );
};

/** The views that were left out on the day of the session, each with its reason. */
const LeftOut = ({ rounds }: { readonly rounds: readonly PhotoRound[] }) => {
  const intl = useIntl();
  const words = usePhotoWords();
  const skips = rounds.flatMap(({ pack, skips: of }) => of.map((skip) => ({ pack, ...skip })));
  if (skips.length === 0) return null;
  return (
    <ul className={`caption ${styles.leftOut}`}>
      {skips.map(({ pack, step, reason, note }) => (
        <li key={`${pack} ${step}`}>
          {intl.formatMessage(
            {
              id: 'session-photos.left-out',
              defaultMessage: 'Left out: {view}. {reason}{note, select, none {} other {: {note}}}',
            },
            {
              view: words.view({ pack, step }),
              reason: intl.formatMessage(skipReasonLabels[reason]),
              note: note.trim() === '' ? 'none' : note,
            },
          )}
        </li>
      ))}
    </ul>
  );
};
