import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import type { Captures } from '../../../shared/ipc/vault-views.ts';
import { call } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';

/** Whether screenshots and a shared screen show the window; where the system cannot do it, that is all that is said. */
export const CapturesChoice = ({ captures }: { readonly captures: Captures }) => {
  const intl = useIntl();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<Failure | null>(null);
  if (captures === 'not-offered')
    return (
      <p className="caption">
        {intl.formatMessage({
          id: 'display.captures.not-offered',
          defaultMessage:
            'Screenshots and a shared screen show this window: on this computer Stria cannot keep it out of them.',
        })}
      </p>
    );
  const choose = async (chosen: 'shown' | 'hidden'): Promise<void> => {
    const done = await call('vault:hide-from-captures', { hidden: chosen === 'hidden' });
    setFailure(done.ok ? null : done.error);
    await queries.invalidateQueries({ queryKey: ['vault:status'] });
  };
  return (
    <>
      <Segmented
        full
        label={intl.formatMessage({
          id: 'display.captures',
          defaultMessage: 'In screenshots and on a shared screen',
        })}
        options={[
          {
            value: 'shown',
            label: intl.formatMessage({ id: 'display.captures.shown', defaultMessage: 'Visible' }),
          },
          {
            value: 'hidden',
            label: intl.formatMessage({ id: 'display.captures.hidden', defaultMessage: 'Left out' }),
          },
        ]}
        value={captures}
        onChange={(chosen) => void choose(chosen)}
      />
      <p className="caption">
        {intl.formatMessage({
          id: 'display.captures.until',
          defaultMessage: 'Holds until Stria is closed.',
        })}
      </p>
      {failure && <FailureNotice failure={failure} />}
    </>
  );
};
