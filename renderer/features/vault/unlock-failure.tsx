import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import { vaultProblems } from '../../../shared/ipc/vault-views.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { problemWording } from './problem-wording.ts';

/** Why the vault did not open although the passphrase or the code could be read: its problem's own words. */
export const UnlockFailure = ({ failure }: { readonly failure: Failure }) => {
  const intl = useIntl();
  const problem = vaultProblems.find((known) => known === failure.reason);
  if (problem === undefined) return <FailureNotice failure={failure} />;
  const { what, safe, next } = problemWording[problem];
  return (
    <Notice level={failure.code === 'busy' ? 'caution' : 'stop'} title={intl.formatMessage(what)}>
      {intl.formatMessage(safe)} {intl.formatMessage(next)}
    </Notice>
  );
};
