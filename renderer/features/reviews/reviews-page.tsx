import { useRouter } from '@tanstack/react-router';
import { ArrowLeft, ListChecks } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { useFresh } from '../patients/use-fresh.ts';
import { ReviewEntry } from './review-entry.tsx';
import styles from './reviews-page.module.css';

/** Sessions that were outside a rule, or went on past a stop, until an owner has seen each of them. */
export const ReviewsPage = () => {
  const intl = useIntl();
  const router = useRouter();
  useFresh(['reviews:list']);
  const list = useAnswer('reviews:list', {});
  const { items, total } = list.data ?? { items: [], total: 0 };
  return (
    <WorkFrame
      current="practice"
      banner={
        <>
          <PageHead
            title={intl.formatMessage({ id: 'reviews.title', defaultMessage: 'Sessions to look at' })}
            note={
              list.data &&
              intl.formatMessage(
                {
                  id: 'reviews.count',
                  defaultMessage: '{total, plural, =0 {None} one {# session} other {# sessions}}',
                },
                { total },
              )
            }
          />
          {list.error && <FailureNotice failure={list.error.failure} />}
        </>
      }
      actions={
        <ActionBar>
          <Button leaves icon={ArrowLeft} onPress={() => router.history.back()}>
            {intl.formatMessage({ id: 'document.back', defaultMessage: 'Back' })}
          </Button>
        </ActionBar>
      }
    >
      {list.data && items.length === 0 && (
        <Empty
          icon={ListChecks}
          title={intl.formatMessage({ id: 'reviews.none', defaultMessage: 'Nothing waits for you' })}
        >
          {intl.formatMessage({
            id: 'reviews.none.text',
            defaultMessage:
              'Sessions that were sealed outside a rule, or went on past a stop, stand here until an owner has seen them.',
          })}
        </Empty>
      )}
      {items.length > 0 && (
        <ol className={styles.list}>
          {items.map((item) => (
            <ReviewEntry key={item.session} item={item} />
          ))}
        </ol>
      )}
      {total > items.length && (
        <p className={`caption ${styles.more}`}>
          {intl.formatMessage(
            {
              id: 'reviews.more',
              defaultMessage:
                '{count, plural, one {# older session follows} other {# older sessions follow}} when these were seen.',
            },
            { count: total - items.length },
          )}
        </p>
      )}
    </WorkFrame>
  );
};
