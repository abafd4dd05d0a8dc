import { useRouter } from '@tanstack/react-router';
import { ArrowLeft, PhoneCall, Printer } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useAnswer, useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useGoToPatients } from '../patients/open-form.ts';
import { useFresh } from '../patients/use-fresh.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { CallRow } from './call-row.tsx';
import styles from './calls.module.css';

/** Whom to call today, with the number, and how each try ended in one press. */
export const CallsPage = () => {
  const intl = useIntl();
  const router = useRouter();
  const { today } = useLocalDay();
  useFresh(['dues:list']);
  const { data: list, error } = useAnswer('dues:list', { today }, { keepPrevious: true });
  const go = useGoToPatients();
  const refusal = useRefusal()('dues:print-calls');
  const print = useChange('dues:print-calls');
  const failure = (error ?? print.error)?.failure;
  const makePaper = async (): Promise<void> => {
    const made = await print.mutateAsync({ today }).catch(() => null); // the banner says it
    if (made) go.document(made.id);
  };
  const calls = (list?.dues ?? []).flatMap((due) => (due.group === 'follow-up' ? [due] : []));
  const total = list?.counts['follow-up'] ?? 0;
  return (
    <WorkFrame
      current="today"
      banner={
        <>
          <PageHead
            title={intl.formatMessage({ id: 'calls.title', defaultMessage: 'Calls and checks' })}
            note={
              list &&
              intl.formatMessage(
                {
                  id: 'calls.count',
                  defaultMessage: '{total, plural, =0 {None} one {# patient} other {# patients}}',
                },
                { total },
              )
            }
          />
          {failure && <FailureNotice failure={failure} />}
        </>
      }
      actions={
        <ActionBar>
          <Button leaves icon={ArrowLeft} onPress={() => router.history.back()}>
            {intl.formatMessage({ id: 'document.back', defaultMessage: 'Back' })}
          </Button>
          <Button
            kind="primary"
            icon={Printer}
            notYet={
              refusal ??
              (calls.length === 0
                ? intl.formatMessage({ id: 'calls.nothing', defaultMessage: 'Nobody is in the list.' })
                : undefined)
            }
            onPress={makePaper}
          >
            {intl.formatMessage({ id: 'entries.print', defaultMessage: 'Print this list' })}
          </Button>
        </ActionBar>
      }
    >
      {list && calls.length === 0 && (
        <Empty
          icon={PhoneCall}
          title={intl.formatMessage({ id: 'calls.none', defaultMessage: 'Nobody is to be called today' })}
        >
          {intl.formatMessage({
            id: 'calls.none.text',
            defaultMessage:
              'From the day after a session until day 3, and again from 4 weeks on, patients stand here until they were reached.',
          })}
        </Empty>
      )}
      {calls.length > 0 && (
        <ol className={styles.list}>
          {calls.map(({ patient, due }) => (
            <CallRow key={`${patient.id} ${due.kind}`} patient={patient} due={due} />
          ))}
        </ol>
      )}
      {total > calls.length && (
        <p className={`caption ${styles.more}`}>
          {intl.formatMessage(
            { id: 'dues.more', defaultMessage: '{count} more follow when these are done.' },
            { count: total - calls.length },
          )}
        </p>
      )}
    </WorkFrame>
  );
};
