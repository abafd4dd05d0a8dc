import { createContext, useContext, useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import type { Home } from '../../../shared/ipc/vault-views.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHome } from './home-context.tsx';

type VaultNotice = Home['notices'][number];

interface Seen {
  readonly seen: ReadonlySet<VaultNotice>;
  readonly see: (notice: VaultNotice) => void;
}

const SeenContext = createContext<Seen | null>(null);

/** Remembers which notices were seen until the vault is locked: then they are told again. */
export const VaultNoticesProvider = ({ children }: { readonly children: ReactNode }) => {
  const [seen, setSeen] = useState<ReadonlySet<VaultNotice>>(new Set<VaultNotice>());
  const see = (notice: VaultNotice): void => setSeen((before) => new Set([...before, notice]));
  return <SeenContext value={{ seen, see }}>{children}</SeenContext>;
};

/** What must be told although the vault opened, over every page until the person has seen it. */
export const VaultNotices = () => {
  const intl = useIntl();
  const { notices, failedTries, codeUsed, lost, changedAfter, timeZone } = useHome();
  const state = useContext(SeenContext);
  if (!state) throw new Error('VaultNotices is only for screens behind the lock');
  const dateOf = (at: number | null | undefined): string =>
    at == null ? '' : formatDate(dateOfInstant(at, timeZone));
  const timeOf = (at: number | null | undefined): string => (at == null ? '' : formatTime(at, timeZone));
  const values = {
    ...failedTries,
    name: codeUsed?.name ?? '',
    date: dateOf(codeUsed?.at),
    time: timeOf(codeUsed?.at),
    range: lost === null || lost.after === null ? 'no' : 'yes',
    first: String(lost?.first ?? ''),
    last: String(lost?.last ?? ''),
    afterDate: dateOf(lost?.after ?? changedAfter),
    afterTime: timeOf(lost?.after ?? changedAfter),
  };
  return notices
    .filter((notice) => !state.seen.has(notice))
    .map((notice) => (
      <Notice
        key={notice}
        level={notice === 'ring-from-copy' || notice === 'left-open' ? 'info' : 'caution'}
        title={intl.formatMessage(wording[notice].what, values)}
        actions={
          <Button onPress={() => state.see(notice)}>
            {intl.formatMessage({ id: 'vault-notice.seen', defaultMessage: 'Seen' })}
          </Button>
        }
      >
        {intl.formatMessage(wording[notice].next, values)}
      </Notice>
    ));
};

const failed: Message = {
  id: 'vault-notice.tries-failed.what',
  defaultMessage:
    '{wrong, plural, =0 {Unlocking was broken off {brokenOff, plural, one {once} other {# times}}} one {A wrong passphrase or recovery code was typed once} other {A wrong passphrase or recovery code was typed # times}} before this unlock.',
};

const wording: Readonly<Record<VaultNotice, { readonly what: Message; readonly next: Message }>> = {
  'rolled-back': {
    what: {
      id: 'vault-notice.rolled-back.what',
      defaultMessage: 'These records are older than the ones that were here last.',
    },
    next: {
      id: 'vault-notice.rolled-back.next',
      defaultMessage:
        '{range, select, yes {Entries {first} to {last}, written after {afterDate} {afterTime}, are not in this copy} other {Entries written later are not in this copy}}; Stria took nothing away. If an old copy was put in place, lock, put the newer one back and unlock. If there is none, ask the owner of the practice before you go on.',
    },
  },
  'file-changed': {
    what: {
      id: 'vault-notice.file-changed.what',
      defaultMessage: 'The file with the records was changed while it was closed.',
    },
    next: {
      id: 'vault-notice.file-changed.next',
      defaultMessage:
        'It happened after {afterDate} {afterTime}, not by Stria; parts of it may be older. All records are being checked. Keep a copy of the vault’s folder, and compare what you need today with your last backup.',
    },
  },
  'tail-broken': {
    what: {
      id: 'vault-notice.tail-broken.what',
      defaultMessage: 'An entry was changed after it was written, or does not follow the one before it.',
    },
    next: {
      id: 'vault-notice.tail-broken.next',
      defaultMessage:
        'Stria did not do this and changed nothing. Compare the newest entries with your last backup, and keep a copy of the vault’s folder as it is now.',
    },
  },
  'tables-changed': {
    what: {
      id: 'vault-notice.tables-changed.what',
      defaultMessage: 'What guards sealed records against changes was itself changed.',
    },
    next: {
      id: 'vault-notice.tables-changed.next',
      defaultMessage:
        'Stria did not do this. Your records are shown as they are; compare the newest ones with your last backup, restore it if they differ, and keep a copy of the vault’s folder as it is now.',
    },
  },
  'ring-outdated': {
    what: {
      id: 'vault-notice.ring-outdated.what',
      defaultMessage: 'The file with the keys is an older copy.',
    },
    next: {
      id: 'vault-notice.ring-outdated.next',
      defaultMessage:
        'The records are complete. If you did not put it there yourself, somebody may have tried to come back in. What was valid last works again; whoever cannot unlock any more is marked under Practice and needs a new passphrase from you.',
    },
  },
  'tries-failed': {
    what: failed,
    next: {
      id: 'vault-notice.tries-failed.next',
      defaultMessage:
        'Nobody got in with it, and the records are as they were. If it was not you or a colleague, ask who was at this computer.',
    },
  },
  'tries-changed': {
    what: {
      id: 'vault-notice.tries-changed.what',
      defaultMessage: 'The count of wrong passphrases was missing, damaged or an older copy.',
    },
    next: {
      id: 'vault-notice.tries-changed.next',
      defaultMessage:
        'It was made again; the records are as they were. If you did not copy or restore files here, somebody may have removed it to try passphrases faster.',
    },
  },
  'left-open': {
    what: {
      id: 'vault-notice.left-open.what',
      defaultMessage: 'Stria was not closed properly the last time.',
    },
    next: {
      id: 'vault-notice.left-open.next',
      defaultMessage:
        'Everything that was saved is here. Because there are many records, they are checked while you work; if a part is damaged, Today says so.',
    },
  },
  'left-open-unchecked': {
    what: {
      id: 'vault-notice.left-open-unchecked.what',
      defaultMessage: 'Stria was not closed properly the last time, and the records were not checked since.',
    },
    next: {
      id: 'vault-notice.left-open-unchecked.next',
      defaultMessage:
        'There are many of them, and they can only be read here. A part that cannot be read is said when you open it. Have writing allowed there, then lock and unlock: they are checked then.',
    },
  },
  'code-unconfirmed': {
    what: {
      id: 'vault-notice.code-unconfirmed.what',
      defaultMessage: 'Your newest recovery code was not typed back from paper.',
    },
    next: {
      id: 'vault-notice.code-unconfirmed.next',
      defaultMessage:
        'So it may stand nowhere, and without it a forgotten passphrase cannot be replaced. Make a new one under Practice, with a pen or a printer ready.',
    },
  },
  'code-used': {
    what: {
      id: 'vault-notice.code-used.what',
      defaultMessage: 'The recovery code of {name} was used on {date} at {time}.',
    },
    next: {
      id: 'vault-notice.code-used.next',
      defaultMessage:
        'Whoever had the paper chose a new passphrase with it. If that was not {name}, give them another passphrase under Practice and change the key of the vault.',
    },
  },
  'ring-from-copy': {
    what: {
      id: 'vault-notice.ring-from-copy.what',
      defaultMessage: 'The file with the keys was damaged or missing.',
    },
    next: {
      id: 'vault-notice.ring-from-copy.next',
      defaultMessage:
        'Its copy beside it was used and put in its place; the records are complete. If this comes again, have the disk of this computer checked.',
    },
  },
};
