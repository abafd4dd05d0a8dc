import { useNavigate } from '@tanstack/react-router';
import { ListChecks } from 'lucide-react';
import { useIntl } from 'react-intl';
import { Icon } from '../../ui/icon.tsx';
import { AsideList } from './aside-list.tsx';
import styles from './aside-list.module.css';

/** How many sessions wait for the owner's look; nothing when there is none. */
export const ToReview = ({ count }: { readonly count: number }) => {
  const intl = useIntl();
  const navigate = useNavigate();
  if (count === 0) return null;
  return (
    <AsideList title={intl.formatMessage({ id: 'today.review', defaultMessage: 'For you as owner' })}>
      <li>
        <button type="button" className={styles.item} onClick={() => void navigate({ to: '/reviews' })}>
          <Icon of={ListChecks} className="muted" />
          <span className={styles.words}>
            <span className="strong">
              {intl.formatMessage(
                {
                  id: 'today.review.count',
                  defaultMessage: '{count, plural, one {# session} other {# sessions}} to look at',
                },
                { count },
              )}
            </span>
            <span className="caption">
              {intl.formatMessage({
                id: 'today.review.why',
                defaultMessage: 'Sealed outside a rule or past a stop',
              })}
            </span>
          </span>
        </button>
      </li>
    </AsideList>
  );
};
