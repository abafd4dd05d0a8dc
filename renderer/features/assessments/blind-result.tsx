import { useIntl } from 'react-intl';
import { pictureAddress } from '../../../shared/attachments/attachment.ts';
import type { Assessment } from '../../../shared/assessments/assessment.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { answerLabels } from '../../../shared/labels/assessment-labels.ts';
import type { Photo } from '../../../shared/photos/photo.ts';
import { usePhotoWords } from '../photos/photo-words.ts';
import styles from './blind.module.css';

interface BlindResultProps {
  readonly rated: readonly Assessment[];
  readonly photos: readonly Photo[];
}

const answerOf = ({ answers }: Assessment, item: 'better' | 'improvement') => {
  const found = answers.find((each) => each.item === item)?.answer;
  return typeof found === 'string' ? found : undefined;
};

/** What the pairs were: told only now, when every one is judged and kept. */
export const BlindResult = ({ rated, photos }: BlindResultProps) => {
  const intl = useIntl();
  const words = usePhotoWords();
  const later = rated.filter((each) => answerOf(each, 'better') === 'after').length;
  return (
    <div className={styles.result}>
      <div role="status">
        <h2 className="title">
          {intl.formatMessage(
            {
              id: 'blind.result',
              defaultMessage:
                'The later photo looked better in {later} of {of, plural, one {# pair} other {# pairs}}',
            },
            { later, of: rated.length },
          )}
        </h2>
      </div>
      <ol className={styles.rated}>
        {rated.map((each) => {
          const { blind } = each;
          const photo = photos.find(({ attachment }) => attachment.id === blind?.after);
          const [better, much] = [answerOf(each, 'better'), answerOf(each, 'improvement')];
          return (
            <li key={each.id}>
              {blind && (
                <span className={styles.two}>
                  {[blind.before, blind.after].map((id) => (
                    <img
                      key={id}
                      src={pictureAddress(id, 'small')}
                      alt=""
                      decoding="async"
                      draggable={false}
                    />
                  ))}
                </span>
              )}
              <span>
                <span className="strong">
                  {better && intl.formatMessage(answerLabels[better])}
                  {much && `, ${intl.formatMessage(answerLabels[much])}`}
                </span>
                <span className={`caption ${styles.days}`}>
                  {photo && `${words.view(photo.view)}: `}
                  {intl.formatMessage(
                    { id: 'blind.days', defaultMessage: '{before} and {after}' },
                    { before: formatDate(each.since ?? each.on), after: formatDate(each.on) },
                  )}
                  {blind &&
                    `. ${intl.formatMessage(
                      {
                        id: 'blind.was-left',
                        defaultMessage:
                          'The {left, select, before {earlier} other {later}} one stood on the left.',
                      },
                      { left: blind.left },
                    )}`}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
};
