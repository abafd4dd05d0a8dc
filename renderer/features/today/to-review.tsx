import { useNavigate } from '@tanstack/react-router';
import { Archive, ListChecks, type LucideIcon } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useAnswer } from '../../api.ts';
import { Icon } from '../../ui/icon.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useFresh } from '../patients/use-fresh.ts';
import { AsideList } from './aside-list.tsx';
import styles from './aside-list.module.css';

/** How many sessions and records wait for the owner; nothing when there is none. The records are counted beside the rest. */
export const ToReview = ({ count }: { readonly count: number }) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const refusal = useRefusal();
  const isOwner = refusal('keeping:count') === undefined;
  useFresh(['keeping:count']);
  const { data: toKeep = 0 } = useAnswer('keeping:count', {}, { enabled: isOwner });
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
