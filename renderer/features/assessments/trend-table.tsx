import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { pictureAddress } from '../../../shared/attachments/attachment.ts';
import { pointText, seriesName } from '../../../shared/assessments/trend-words.ts';
import { photoOfPoint } from '../../../shared/assessments/trend-photos.ts';
import type { Photo } from '../../../shared/photos/photo.ts';
import type { Trend, TrendPoint, TrendSeries } from '../../../shared/assessments/trend.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { methodLabels } from '../../../shared/labels/assessment-labels.ts';
import { useGoToPatients } from '../patients/open-form.ts';
import { useAssessmentWords } from './assessment-words.ts';
import styles from './curve.module.css';

interface TrendTableProps {
  readonly trend: Trend;
  readonly title: string;
  readonly patient: string;
  readonly photos: readonly Photo[];
}

interface Row {
  readonly rater: TrendSeries['rater'];
  readonly point: TrendPoint;
}

/** Newest first: what was recorded last is looked for most. */
const rowsOf = ({ series }: Trend): readonly Row[] =>
  series
    .flatMap(({ rater, points }) => points.map((point): Row => ({ rater, point })))
    .toSorted((one, other) => other.point.on.localeCompare(one.point.on) || other.point.at - one.point.at);

/** Every point of a curve in words, each a way to its record. */
export const TrendTable = ({ trend, title, patient, photos }: TrendTableProps) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const go = useGoToPatients();
  const { say } = useAssessmentWords();
  const open = ({ of, id }: TrendPoint): void =>
    of === 'session'
      ? go.session(patient, id)
      : void navigate({
          to: '/patients/$patientId/assessments/$assessmentId',
          params: { patientId: patient, assessmentId: id },
        });
  return (
    <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{intl.formatMessage({ id: 'trend.day', defaultMessage: 'Day' })}</th>
            <th scope="col">{intl.formatMessage({ id: 'trend.recorded', defaultMessage: 'Recorded' })}</th>
            <th scope="col">{intl.formatMessage({ id: 'trend.who', defaultMessage: 'Rated by' })}</th>
            <th scope="col">{intl.formatMessage({ id: 'trend.version', defaultMessage: 'Version' })}</th>
            <th scope="col">{intl.formatMessage({ id: 'trend.photo', defaultMessage: 'Photo' })}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(trend).map(({ rater, point }) => {
            const photo = photoOfPoint(point, trend.area, photos);
            return (
              <tr key={`${rater} ${point.of} ${point.id}`}>
                <th scope="row">
                  <button type="button" className={`hitarea ${styles.record}`} onClick={() => open(point)}>
                    {formatDate(point.on)}
                  </button>
                </th>
                <td>{pointText(trend, point, say)}</td>
                <td>
                  {seriesName(rater, say)}
                  <span className={`caption ${styles.how}`}>
                    {point.of === 'session'
                      ? intl.formatMessage({ id: 'trend.session', defaultMessage: 'in a session' })
                      : say(methodLabels[point.method]).toLowerCase()}
                    , <bdi>{point.by}</bdi>
                  </span>
                </td>
                <td>{point.version}</td>
                <td>
                  {photo !== undefined && (
                    <img
                      className={styles.small}
                      src={pictureAddress(photo, 'small')}
                      alt={intl.formatMessage(
                        { id: 'trend.photo.of', defaultMessage: 'Photo at {date}' },
                        { date: formatDate(point.on) },
                      )}
                      loading="lazy"
                      decoding="async"
                      draggable={false}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
