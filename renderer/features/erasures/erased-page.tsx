import { useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { ErasureDone, OldCopies, OldCopy } from '../../../shared/erasures/erasure.ts';
import { oldCopyLabels } from '../../../shared/labels/erasure-labels.ts';
import { call, useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { Notice } from '../../ui/notice.tsx';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { momentWords } from '../backups/backup-words.ts';
import { FormPage, FormPart } from '../patients/form-page.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { OwnPassphraseField } from '../users/own-passphrase-field.tsx';
import { useOwnPassphrase } from '../users/use-own-passphrase.ts';
import { useHome } from '../vault/home-context.tsx';
import styles from './erasures.module.css';

/** After an erasure: what was done, and which older copies still hold the patient. */
export const ErasedPage = ({ done }: { readonly done: ErasureDone }) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const old = useAnswer('erasures:old-copies', {});
  return (
    <FormPage
      banner={
        <>
          <PageHead
            title={intl.formatMessage({ id: 'erased.title', defaultMessage: 'The patient is erased' })}
            note={intl.formatMessage(
              {
                id: 'erased.entries',
                defaultMessage: '{entries, plural, one {# entry} other {# entries}} emptied',
              },
              { entries: done.entries },
            )}
          />
          {!done.finished && (
            <Notice
              level="caution"
              title={intl.formatMessage({
                id: 'erased.unfinished',
                defaultMessage: 'The disk is too full to write the records anew.',
              })}
            >
              {intl.formatMessage({
                id: 'erased.unfinished.next',
                defaultMessage:
                  'No screen shows the patient any more, but traces may stay in unused parts of the encrypted file. Make room, then lock and unlock once.',
              })}
            </Notice>
          )}
          {old.error && <FailureNotice failure={old.error.failure} />}
        </>
      }
      actions={
        <ActionBar>
          <Button kind="primary" onPress={go.list}>
            {intl.formatMessage({ id: 'erased.back', defaultMessage: 'Back to the patients' })}
          </Button>
        </ActionBar>
      }
    >
      {old.data ? <OlderCopies old={old.data} /> : <p className="muted">{looking(intl)}</p>}
    </FormPage>
  );
};

const looking = (intl: ReturnType<typeof useIntl>): string =>
  intl.formatMessage({ id: 'erased.looking', defaultMessage: 'Looking for older backups…' });

const OlderCopies = ({ old }: { readonly old: OldCopies }) => {
  const intl = useIntl();
  const { copies, unreachable } = old;
  const backups = copies.filter(({ kind }) => kind === 'backup');
  return (
    <>
      <FormPart title={intl.formatMessage({ id: 'erased.older', defaultMessage: 'Older copies' })}>
        {copies.length === 0 && (
          <p>
            {intl.formatMessage({
              id: 'erased.none',
              defaultMessage: 'No backup that is there just now holds the patient.',
            })}
          </p>
        )}
        {copies.length > 0 && (
          <>
            <p>
              {intl.formatMessage({
                id: 'erased.still',
                defaultMessage:
                  'These copies are of before and still hold the patient, encrypted. Whoever restores one gets the records without the patient: Stria erases again. Left alone, a backup goes when its day, week or month is over, at the latest after 12 months with newer backups.',
              })}
            </p>
            <ul className={styles.copies}>
              {copies.map((copy) => (
                <CopyLine key={copy.path} copy={copy} />
              ))}
            </ul>
          </>
        )}
        {unreachable.map((path) => (
          <Notice
            key={path}
            level="info"
            title={intl.formatMessage({
              id: 'erased.unreachable',
              defaultMessage: 'The folder with your other backups is not there just now.',
            })}
          >
            {intl.formatMessage(
              {
                id: 'erased.unreachable.next',
                defaultMessage:
                  'Plug the stick or disk in and make a backup there, so that it learns of the erasure: {path}',
              },
              { path },
            )}
          </Notice>
        ))}
      </FormPart>
      {backups.length > 0 && <ReplaceThem />}
    </>
  );
};

const CopyLine = ({ copy }: { readonly copy: OldCopy }) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  const unknown = intl.formatMessage({
    id: 'erased.when-unknown',
    defaultMessage: 'an unknown day, not whole',
  });
  const when = copy.at === null ? unknown : momentWords(copy.at, timeZone);
  return (
    <li className={styles.copy}>
      <span>
        <UnbrokenDates>{intl.formatMessage(oldCopyLabels[copy.kind], { when })}</UnbrokenDates>
      </span>
      <span className="caption">{copy.path}</span>
    </li>
  );
};

const ReplaceThem = () => {
  const intl = useIntl();
  const queries = useQueryClient();
  const own = useOwnPassphrase();
  const replace = async (): Promise<void> => {
    const old = await own.send((passphrase) => call('erasures:remove-old-copies', { passphrase }));
    if (old) queries.setQueryData(['erasures:old-copies', {}], old);
  };
  return (
    <FormPart title={intl.formatMessage({ id: 'erased.replace', defaultMessage: 'Replace the backups' })}>
      <p>
        {intl.formatMessage({
          id: 'erased.replace.what',
          defaultMessage:
            'A new backup is made and checked in each folder, and only then all older ones in that folder are removed. You cannot go back to an earlier day afterwards.',
        })}
      </p>
      <form className={styles.short} noValidate onSubmit={(event) => event.preventDefault()}>
        <OwnPassphraseField own={own} onEnter={() => void replace()} />
      </form>
      <div className="row-wrap">
        <Button kind="danger" onPress={replace}>
          {intl.formatMessage({
            id: 'erased.replace.do',
            defaultMessage: 'Back up and remove the older ones',
          })}
        </Button>
      </div>
    </FormPart>
  );
};
