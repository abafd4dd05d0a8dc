import { useNavigate } from '@tanstack/react-router';
import { Archive, ListChecks, type LucideIcon } from 'lucide-react';
import { useIntl } from 'react-intl';
import { Icon } from '../../ui/icon.tsx';
import { AsideList } from './aside-list.tsx';
import styles from './aside-list.module.css';

interface ToReviewProps {
  readonly count: number;
  /** Records past their time. */
  readonly toKeep: number;
}

/** How many sessions and records wait for the owner; nothing when there is none. */
export const ToReview = ({ count, toKeep }: ToReviewProps) => {
  const intl = useIntl();
  const navigate = useNavigate();
  if (count === 0 && toKeep === 0) return null;
  return (
    <AsideList title={intl.formatMessage({ id: 'today.review', defaultMessage: 'For you as owner' })}>
      {count > 0 && (
        <Line
          icon={ListChecks}
          onOpen={() => void navigate({ to: '/reviews' })}
          title={intl.formatMessage(
            {
              id: 'today.review.count',
              defaultMessage: '{count, plural, one {# session} other {# sessions}} to look at',
            },
            { count },
          )}
          why={intl.formatMessage({
            id: 'today.review.why',
            defaultMessage: 'Sealed outside a rule or past a stop',
          })}
        />
      )}
      {toKeep > 0 && (
        <Line
          icon={Archive}
          onOpen={() => void navigate({ to: '/keeping' })}
          title={intl.formatMessage(
            {
              id: 'today.keeping.count',
              defaultMessage: '{count, plural, one {# record} other {# records}} past their time',
            },
            { count: toKeep },
          )}
          why={intl.formatMessage({
            id: 'today.keeping.why',
            defaultMessage: 'Keep longer or erase: nothing goes by itself',
          })}
        />
      )}
    </AsideList>
  );
};

interface LineProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly why: string;
  readonly onOpen: () => void;
}

const Line = ({ icon, title, why, onOpen }: LineProps) => (
  <li>
    <button type="button" className={styles.item} onClick={onOpen}>
      <Icon of={icon} className="muted" />
      <span className={styles.words}>
        <span className="strong">{title}</span>
        <span className="caption">{why}</span>
      </span>
    </button>
  </li>
);
