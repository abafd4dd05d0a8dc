import { useIntl, type IntlShape } from 'react-intl';
import type { RestoreProgress, RunningRestore } from '../../../shared/restores/restore.ts';
import { classNames } from '../../ui/class-names.ts';
import { Bar, leftWords } from '../works/work-line.tsx';
import styles from '../works/works.module.css';

const wordsOf = (intl: IntlShape, { step, done, of }: RestoreProgress): string => {
  switch (step) {
    case 'copying':
      return intl.formatMessage({ id: 'restores.copying', defaultMessage: 'Copying the backup…' });
    case 'verifying':
      return intl.formatMessage(
        { id: 'restores.verifying', defaultMessage: 'Reading every page: table {done} of {of}…' },
        { done: Math.min(done + 1, of), of },
      );
    case 'updating':
      return intl.formatMessage(
        { id: 'restores.updating', defaultMessage: 'Bringing the copy up to date: step {done} of {of}…' },
        { done: Math.min(done + 1, of), of },
      );
    case 'indexing':
      return intl.formatMessage({
        id: 'restores.indexing',
        defaultMessage: 'Making the lists and the search of the copy anew…',
      });
    case 'replaying':
      return intl.formatMessage(
        { id: 'restores.replaying', defaultMessage: 'Checking every entry: {done} of {of}…' },
        { done, of: Math.max(done, of) },
      );
    case 'comparing':
      return intl.formatMessage(
        {
          id: 'restores.comparing',
          defaultMessage: 'Comparing every list with the entries: {done} of {of}…',
        },
        { done: Math.min(done + 1, of), of },
      );
    case 'searching':
      return intl.formatMessage({
        id: 'restores.searching',
        defaultMessage: 'Comparing every word that the search finds…',
      });
    case 'erasing':
      return intl.formatMessage({
        id: 'restores.erasing',
        defaultMessage: 'Erasing in the copy who was erased since…',
      });
    case 'compacting':
      return intl.formatMessage({
        id: 'restores.compacting',
        defaultMessage: 'Writing the copy anew, so that nothing of what was erased stays…',
      });
  }
};

/** What the checking of a backup is doing, told politely, how far it is, and how long that still takes. */
export const ProgressWords = ({ progress }: { readonly progress: RunningRestore | null }) => {
  const intl = useIntl();
  const words = progress ? wordsOf(intl, progress) : '';
  const far = progress && { ...progress, total: progress.of > 0 ? progress.of : null };
  return (
    <div className={progress ? classNames(styles.line, styles.flush) : undefined}>
      <span role="status" className="caption">
        {words}
      </span>
      {far && (
        <>
          <Bar running={far} label={words} />
          <span className="caption tabular">{leftWords(intl, far)}</span>
        </>
      )}
    </div>
  );
};
