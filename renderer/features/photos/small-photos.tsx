import { useIntl } from 'react-intl';
import { pictureAddress } from '../../../shared/attachments/attachment.ts';
import styles from './small-photos.module.css';

/** Photos that are shown in a row of the history. */
const shown = 6;

/** A few photos of an event, small and only to be seen: the event itself opens. */
export const SmallPhotos = ({ photos }: { readonly photos: readonly string[] }) => {
  const intl = useIntl();
  if (photos.length === 0) return null;
  return (
    <div
      className={styles.small}
      role="img"
      aria-label={intl.formatMessage(
        { id: 'photos.count', defaultMessage: '{count, plural, one {# photo} other {# photos}}' },
        { count: photos.length },
      )}
    >
      {photos.slice(0, shown).map((id) => (
        <img
          key={id}
          src={pictureAddress(id, 'small')}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
        />
      ))}
      {photos.length > shown && (
        <span aria-hidden="true">
          {intl.formatMessage(
            { id: 'photos.more', defaultMessage: '+{count, number}' },
            { count: photos.length - shown },
          )}
        </span>
      )}
    </div>
  );
};
