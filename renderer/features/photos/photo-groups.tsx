import { Ban, FileX2, MessageCircleQuestion } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { pictureAddress } from '../../../shared/attachments/attachment.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { needsReason, type Photo, type PhotoList } from '../../../shared/photos/photo.ts';
import { byView, type ViewGroup } from '../../../shared/photos/rounds.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Tag } from '../../ui/tag.tsx';
import { usePhotoWords } from './photo-words.ts';
import styles from './photos.module.css';

/** Photos of one view that are shown before somebody asks for all. */
const shownFirst = 12;

interface PhotoGroupsProps {
  readonly list: PhotoList;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onCompare: (pair: readonly [Photo, Photo]) => void;
  readonly onSort: ((photos: readonly Photo[]) => void) | undefined;
}

/** Every photo by its view, newest first; each view can be compared at once, first against newest. */
export const PhotoGroups = (props: PhotoGroupsProps) =>
  byView(props.list.photos).map((group) => (
    <Group key={group.view ? `${group.view.pack}/${group.view.step}` : ''} group={group} {...props} />
  ));

interface GroupProps extends PhotoGroupsProps {
  readonly group: ViewGroup<Photo>;
}

const Group = ({
  group: { view, photos },
  list,
  chosen,
  onChoose,
  onOpen,
  onCompare,
  onSort,
}: GroupProps) => {
  const intl = useIntl();
  const words = usePhotoWords();
  const [all, setAll] = useState(false);
  const valid = photos.filter(({ attachment }) => attachment.invalid === null);
  const [newest, oldest] = [valid[0], valid.at(-1)];
  const shown = all ? photos : photos.slice(0, shownFirst);
  return (
    <section className={styles.group}>
      <div className={styles.groupHead}>
        <h2 className="heading">{words.view(view)}</h2>
        <span className="caption">
          {intl.formatMessage(
            { id: 'photos.count', defaultMessage: '{count, plural, one {# photo} other {# photos}}' },
            { count: photos.length },
          )}
        </span>
        <span className="push" />
        {view && newest && oldest && newest !== oldest && (
          <Button kind="bare" onPress={() => onCompare([oldest, newest])}>
            {intl.formatMessage({ id: 'photos.compare.ends', defaultMessage: 'Compare first and newest' })}
          </Button>
        )}
        {!view && onSort && valid.length > 0 && (
          <Button kind="bare" onPress={() => onSort(valid)}>
            {intl.formatMessage({ id: 'photos.sort', defaultMessage: 'Choose the views' })}
          </Button>
        )}
      </div>
      <ul className={styles.grid}>
        {shown.map((photo) => (
          <li key={photo.attachment.id}>
            <PhotoTile
              photo={photo}
              named={all && view !== null}
              open={needsReason(photo, list.consent.record)}
              chosen={chosen.has(photo.attachment.id)}
              onChoose={() => onChoose(photo.attachment.id)}
              onOpen={() => onOpen(photo.attachment.id)}
            />
          </li>
        ))}
      </ul>
      {shown.length < photos.length && (
        <div>
          <Button kind="bare" onPress={() => setAll(true)}>
            {intl.formatMessage(
              { id: 'photos.all', defaultMessage: 'Show all {count, number}' },
              { count: photos.length },
            )}
          </Button>
        </div>
      )}
    </section>
  );
};

interface PhotoTileProps {
  readonly photo: Photo;
  /** Among so many that the head of its view is out of sight, a photo says its view itself. */
  readonly named: boolean;
  /** Nobody said yet why it was taken without consent. */
  readonly open: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
}

const PhotoTile = ({ photo, named, open, chosen, onChoose, onOpen }: PhotoTileProps) => {
  const intl = useIntl();
  const words = usePhotoWords();
  const { attachment, takenOn, measures } = photo;
  const name = words.name(photo);
  return (
    <div className={classNames(styles.tile, chosen && styles.chosen)}>
      <button type="button" className={styles.tileOpen} aria-label={name} onClick={onOpen}>
        {attachment.state === 'missing' ? (
          <Icon of={FileX2} />
        ) : (
          <img
            src={pictureAddress(attachment.id, 'small')}
            alt=""
            loading="lazy"
            decoding="async"
            draggable={false}
          />
        )}
      </button>
      <label className={styles.tileLine}>
        <input
          type="checkbox"
          checked={chosen}
          aria-label={intl.formatMessage({ id: 'photos.choose', defaultMessage: 'Choose {name}' }, { name })}
          onChange={onChoose}
        />
        <span className={attachment.invalid ? styles.struck : undefined}>{formatDate(takenOn)}</span>
      </label>
      {named && <span className="caption">{words.view(photo.view)}</span>}
      {measures.length > 0 && (
        <span className="caption">{measures.slice(0, 2).map(words.measure).join(', ')}</span>
      )}
      {attachment.invalid && (
        <Tag icon={Ban} tone="caution">
          {intl.formatMessage({ id: 'photos.tile.invalid', defaultMessage: 'Not valid' })}
        </Tag>
      )}
      {attachment.state !== 'here' && (
        <Tag icon={FileX2} tone="stop">
          {intl.formatMessage({ id: 'photos.tile.missing', defaultMessage: 'File missing or changed' })}
        </Tag>
      )}
      {open && (
        <Tag icon={MessageCircleQuestion} tone="ask">
          {intl.formatMessage({ id: 'photos.tile.reason', defaultMessage: 'Reason needed' })}
        </Tag>
      )}
    </div>
  );
};
