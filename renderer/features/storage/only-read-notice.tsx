import { BookLock } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Message } from '../../../shared/labels/message.ts';
import type { OnlyRead } from '../../../shared/storage/storage.ts';
import { useAnswer } from '../../api.ts';
import { Notice } from '../../ui/notice.tsx';

/** Says on every screen, and at the lock, that the records can only be read here: why, what that means, what to do. */
export const OnlyReadNotice = () => {
  const intl = useIntl();
  const why = useAnswer('vault:status', {}).data?.onlyRead;
  if (!why) return null;
  return (
    <Notice level="caution" icon={BookLock} title={intl.formatMessage(reasons[why])}>
      {intl.formatMessage(means)}
    </Notice>
  );
};

const means: Message = {
  id: 'only-read.means',
  defaultMessage:
    'Everything can be looked at, searched and printed. Nothing can be changed or added, and neither what you open nor what you print is noted. To go on working, have writing allowed there, then lock and unlock.',
};

const reasons: Readonly<Record<OnlyRead, Message>> = {
  account: {
    id: 'only-read.account',
    defaultMessage:
      'The records can only be read: this account of the computer may not write in Stria’s folder.',
  },
  disk: {
    id: 'only-read.disk',
    defaultMessage: 'The records can only be read: the disk they are on is write-protected.',
  },
};
