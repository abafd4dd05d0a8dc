import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../shared/errors.ts';
import { failureText } from './failure-messages.ts';
import { Notice } from './ui/notice.tsx';

interface Props {
  readonly failure: Failure;
  readonly actions?: ReactNode;
}

/** A failed call as a band: what happened, what is safe, what to do. */
export const FailureNotice = ({ failure, actions }: Props) => {
  const { what, next } = failureText(useIntl(), failure);
  return (
    <Notice
      level={failure.code === 'busy' || failure.code === 'locked' ? 'caution' : 'stop'}
      title={what}
      actions={actions}
    >
      {next}
    </Notice>
  );
};
