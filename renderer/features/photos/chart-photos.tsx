import { useIntl } from 'react-intl';
import { pictureAddress } from '../../../shared/attachments/attachment.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { ColumnPart, NothingYet } from '../patients/column.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { usePhotoWords } from './photo-words.ts';
import styles from './chart-photos.module.css';

/** Photos that are shown in the chart. */
const shown = 4;

/** The newest photos of a patient, and the way to all of them. */
export const ChartPhotos = ({ patient }: { readonly patient: string }) => {
  const intl = useIntl();
  const words = usePhotoWords();
  const go = useGoToPatients();
  const { data, error } = useAnswer('photos:list', { patient });
  const photos = (data?.photos ?? []).filter(
    ({ attachment }) => attachment.invalid === null && attachment.state === 'here',
  );
  return (
    <ColumnPart
      title={intl.formatMessage({ id: 'chart.photos', defaultMessage: 'Photos' })}
      action={intl.formatMessage(
        {
          id: 'chart.photos.all',
          defaultMessage: '{count, plural, =0 {Add photos} one {Open # photo} other {Open # photos}}',
        },
        { count: data?.photos.length ?? 0 },
      )}
      onAction={() => go.photos(patient)}
    >
      {error && <FailureNotice failure={error.failure} />}
      {data?.photos.length === 0 && (
        <NothingYet>
          {intl.formatMessage({
            id: 'chart.photos.none',
            defaultMessage: 'The same views at each visit, to be compared later.',
          })}
        </NothingYet>
      )}
      {photos.length > 0 && (
        <ul className={styles.newest}>
          {photos.slice(0, shown).map((photo) => (
            <li key={photo.attachment.id}>
              <img
                src={pictureAddress(photo.attachment.id, 'small')}
                alt={words.name(photo)}
                loading="lazy"
                decoding="async"
                draggable={false}
              />
            </li>
          ))}
        </ul>
      )}
    </ColumnPart>
  );
};
