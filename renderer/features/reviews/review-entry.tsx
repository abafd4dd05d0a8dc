import { useState } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import type { ReviewItem } from '../../../shared/reviews/review.ts';
import { reasonKey } from '../../../shared/rules/reasons.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Finding } from '../../ui/finding.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { NotValidReason, NotValidTag } from '../corrections/not-valid-notice.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useFindingText } from '../sessions/finding-text.ts';
import { usePassWords } from '../sessions/passed-stop.tsx';
import { useHome } from '../vault/home-context.tsx';
import styles from './reviews-page.module.css';

/** One session with what was outside a rule and why; an owner opens it, or says that it was seen. */
export const ReviewEntry = ({ item }: { readonly item: ReviewItem }) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  const go = useGoToPatients();
  const textOf = useFindingText();
  const passWords = usePassWords();
  const see = useChange('reviews:see', ['reviews:list', 'today:view']);
  const [note, setNote] = useState('');
  const title = intl.formatMessage(
    { id: 'reviews.session', defaultMessage: 'Session {ordinal} of {name}' },
    { ordinal: item.ordinal, name: item.patientName },
  );
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h2 className="heading">
          <bdi>{title}</bdi>
        </h2>
        {item.invalid && <NotValidTag />}
        <span className="caption">
          {intl.formatMessage(
            {
              id: 'reviews.when',
              defaultMessage:
                '{date} {time}, {revision, plural, =1 {sealed by {by}} other {amended by {by}}}',
            },
            {
              date: formatDate(dateOfInstant(item.at, timeZone)),
              time: formatTime(item.at, timeZone),
              revision: item.revision,
              by: item.by,
            },
          )}
        </span>
      </div>
      {item.invalid && <NotValidReason invalid={item.invalid} />}
      {item.points.map(({ finding, reason, pass }) => (
        <Finding
          key={reasonKey(finding)}
          level={finding.level === 'stop' ? 'stop' : 'answered'}
          why={[pass ? passWords(pass) : '', reason].filter((words) => words !== '').join('. ')}
        >
          {textOf(finding).what}
        </Finding>
      ))}
      {see.error && <FailureNotice failure={see.error.failure} />}
      <div className={styles.see}>
        <TextInput
          label={intl.formatMessage({ id: 'reviews.note', defaultMessage: 'Note' })}
          reserveLine={false}
          value={note}
          onChange={setNote}
        />
        <Button
          label={intl.formatMessage({ id: 'reviews.open.name', defaultMessage: 'Open {title}' }, { title })}
          onPress={() => go.session(item.patient, item.session)}
        >
          {intl.formatMessage({ id: 'reviews.open', defaultMessage: 'Open session' })}
        </Button>
        <Button
          label={intl.formatMessage({ id: 'reviews.see.name', defaultMessage: 'Seen: {title}' }, { title })}
          onPress={() =>
            see
              .mutateAsync({ session: item.session, revision: item.revision, note: note.trim() })
              .catch(() => null)
          }
        >
          {intl.formatMessage({ id: 'reviews.see', defaultMessage: 'Seen' })}
        </Button>
      </div>
    </li>
  );
};
