import { CircleCheck, CircleSlash, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { roleLabels } from '../../../shared/labels/practice-labels.ts';
import type { ListedUser } from '../../../shared/users/user.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useHome } from '../vault/home-context.tsx';
import { AllowTriesDialog } from './allow-tries-dialog.tsx';
import { RemoveUserDialog } from './remove-user-dialog.tsx';
import { UserDialog } from './user-dialog.tsx';
import styles from './users.module.css';

type Open =
  { readonly what: 'add' } | { readonly what: 'change' | 'remove' | 'allow'; readonly user: ListedUser };

/** Who works here, in which role, and whether they can unlock; for owners. */
export const PeopleSection = () => {
  const intl = useIntl();
  const home = useHome();
  const users = useAnswer('users:list', {});
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  /** Who was removed stands at the end. */
  const listed = (users.data ?? []).toSorted(
    (a, b) => Number(a.removedAt !== null) - Number(b.removedAt !== null),
  );
  return (
    <section aria-labelledby="practice-people">
      <div className="between">
        <h2 id="practice-people" className="heading">
          {intl.formatMessage({ id: 'users.title', defaultMessage: 'People' })}
        </h2>
        <Button icon={UserPlus} onPress={() => setOpen({ what: 'add' })}>
          {intl.formatMessage({ id: 'users.add', defaultMessage: 'Add a person' })}
        </Button>
      </div>
      <p className="caption">
        {intl.formatMessage({
          id: 'users.lead',
          defaultMessage:
            'Everybody unlocks with a passphrase of their own, so that each record carries the name of who made it.',
        })}
      </p>
      {users.error && <FailureNotice failure={users.error.failure} />}
      <ul>
        {listed.map((user) => (
          <li key={user.id} className={styles.person}>
            <span className={styles.who}>
              <bdi className="strong">{user.name}</bdi>
              {user.qualification !== '' && <bdi className="caption">{user.qualification}</bdi>}
            </span>
            <span>{intl.formatMessage(roleLabels[user.role])}</span>
            <UserState user={user} />
            <span className={styles.actions}>
              {user.isLockedOut && user.id !== home.user.id && (
                <Button
                  kind="bare"
                  label={intl.formatMessage(
                    { id: 'users.allow.name', defaultMessage: 'Allow {name} to try again' },
                    { name: user.name },
                  )}
                  onPress={() => setOpen({ what: 'allow', user })}
                >
                  {intl.formatMessage({ id: 'users.allow', defaultMessage: 'Allow tries again' })}
                </Button>
              )}
              {user.removedAt === null && (
                <Button
                  kind="bare"
                  label={intl.formatMessage(
                    { id: 'users.change.name', defaultMessage: 'Change {name}' },
                    { name: user.name },
                  )}
                  onPress={() => setOpen({ what: 'change', user })}
                >
                  {intl.formatMessage({ id: 'users.change', defaultMessage: 'Change' })}
                </Button>
              )}
              {user.removedAt === null && user.id !== home.user.id && (
                <Button
                  kind="bare"
                  label={intl.formatMessage(
                    { id: 'users.remove.name', defaultMessage: 'Remove {name}' },
                    { name: user.name },
                  )}
                  onPress={() => setOpen({ what: 'remove', user })}
                >
                  {intl.formatMessage({ id: 'users.remove', defaultMessage: 'Remove' })}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {open?.what === 'add' && <UserDialog user={null} onClose={close} onSaved={close} />}
      {open?.what === 'change' && <UserDialog user={open.user} onClose={close} onSaved={close} />}
      {open?.what === 'allow' && <AllowTriesDialog user={open.user} onClose={close} />}
      {open?.what === 'remove' && <RemoveUserDialog user={open.user} onClose={close} onRemoved={close} />}
    </section>
  );
};

const UserState = ({ user }: { readonly user: ListedUser }) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  if (user.removedAt !== null) {
    return (
      <Tag icon={CircleSlash}>
        {intl.formatMessage(
          { id: 'users.removed', defaultMessage: 'Removed {date}' },
          { date: formatDate(dateOfInstant(user.removedAt, timeZone)) },
        )}
      </Tag>
    );
  }
  if (user.isLockedOut) {
    return (
      <Tag icon={CircleSlash} tone="caution">
        {intl.formatMessage({
          id: 'users.locked-out',
          defaultMessage: 'Locked out after 100 wrong tries',
        })}
      </Tag>
    );
  }
  return user.unlocks ? (
    <Tag icon={CircleCheck} tone="ok">
      {intl.formatMessage({ id: 'users.unlocks', defaultMessage: 'Can unlock' })}
    </Tag>
  ) : (
    <Tag icon={CircleSlash} tone="caution">
      {intl.formatMessage({ id: 'users.unlocks.not', defaultMessage: 'Cannot unlock' })}
    </Tag>
  );
};
