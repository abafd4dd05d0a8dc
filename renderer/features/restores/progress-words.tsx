import { useIntl, type IntlShape } from 'react-intl';
import type { RestoreProgress } from '../../../shared/restores/restore.ts';

const wordsOf = (intl: IntlShape, { step, done, of }: RestoreProgress): string => {
  switch (step) {
    case 'copying':
      return intl.formatMessage({ id: 'restores.copying', defaultMessage: 'Copying the backup…' });
    case 'verifying':
      return intl.formatMessage(
        { id: 'restores.verifying', defaultMessage: 'Reading every page: table {done} of {of}…' },
        { done: Math.min(done + 1, of), of },
      );
    case 'replaying':
      return intl.formatMessage(
        { id: 'restores.replaying', defaultMessage: 'Checking every entry: {done} of {of}…' },
        { done, of: Math.max(done, of) },
      );
  }
};

/** How far the checking of a backup is, told politely. */
export const ProgressWords = ({ progress }: { readonly progress: RestoreProgress | null }) => {
  const intl = useIntl();
  return (
    <p role="status" className="caption">
      {progress && wordsOf(intl, progress)}
    </p>
  );
};
