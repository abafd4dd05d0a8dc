import { Ban } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { NotValid } from '../../../shared/corrections/correction.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';

interface NotValidNoticeProps {
  readonly invalid: NotValid;
  /** The way to take the mark back. */
  readonly actions?: ReactNode;
}

/** That a record is not valid, by whom, since when and why. */
export const NotValidNotice = ({ invalid: { at, by, reason }, actions }: NotValidNoticeProps) => {
  const intl = useIntl();
  const { dateOf } = useLocalDay();
  return (
    <Notice
      level="caution"
      icon={Ban}
      title={intl.formatMessage(
        { id: 'attachments.invalid.title', defaultMessage: 'Marked as not valid by {by}, {date}.' },
        { by, date: formatDate(dateOf(at)) },
      )}
      actions={actions}
    >
      <bdi>{reason}</bdi>
    </Notice>
  );
};

/** The same in two words, for a row. */
export const NotValidTag = () => {
  const intl = useIntl();
  return (
    <Tag icon={Ban} tone="caution">
      {intl.formatMessage({ id: 'validity.not-valid', defaultMessage: 'Not valid' })}
    </Tag>
  );
};

/** The reason, as a line of a row. */
export const NotValidReason = ({ invalid: { reason } }: { readonly invalid: Pick<NotValid, 'reason'> }) => {
  const intl = useIntl();
  return (
    <div>
      {intl.formatMessage(
        { id: 'attachments.invalid', defaultMessage: 'Not valid: {reason}' },
        { reason: <bdi key="reason">{reason}</bdi> },
      )}
    </div>
  );
};
