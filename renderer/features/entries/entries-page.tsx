import { useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { ArrowLeft, Printer, ScanLine } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { mostPrinted, shortHash, type HeadLine } from '../../../shared/entries/entry.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Columns } from '../../ui/columns.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useFresh } from '../patients/use-fresh.ts';
import { useHome } from '../vault/home-context.tsx';
import { useLongCall } from '../works/use-long-call.ts';
import { WorkLine } from '../works/work-line.tsx';
import { CheckLine } from './check-line.tsx';
import { CheckPanel } from './check-panel.tsx';
import { EntryFilters } from './entry-filters.tsx';
import { EntryList } from './entry-list.tsx';
import styles from './entries-page.module.css';
import { filterOf, noChoice, type FilterChoice } from './filter-choice.ts';
import { useEntries } from './use-entries.ts';

declare module '@tanstack/history' {
  interface HistoryState {
    /** Opens what was written about one patient. */
    entriesOf?: { readonly id: string; readonly name: string };
  }
}

/** What was written, by whom and when: the whole ledger for an owner to read, narrow and print. */
export const EntriesPage = () => {
  const intl = useIntl();
  const router = useRouter();
  const navigate = useNavigate();
  const { timeZone } = useHome();
  useFresh(['entries:list', 'users:list']);
  const asked = useRouterState({ select: ({ location }) => location.state.entriesOf ?? null });
  const [choice, setChoice] = useState<FilterChoice>(() => ({ ...noChoice, patient: asked }));
  const [checking, setChecking] = useState(false);
  const filter = filterOf(choice, timeZone);
  const entries = useEntries(filter);
  const print = useChange('entries:print');
  const { waiting, run } = useLongCall();
  const makePaper = async (): Promise<void> => {
    const made = await run('entries:print', () => print.mutateAsync({ filter }).catch(() => null));
    const id = made?.document?.id;
    if (id !== undefined) await navigate({ to: '/documents/$documentId', params: { documentId: id } });
  };
  const failure = print.error?.failure ?? entries.failure;
  return (
    <WorkFrame
      current="practice"
      banner={
        <>
          <PageHead
            title={intl.formatMessage({ id: 'entries.title', defaultMessage: 'What was written' })}
            note={entries.head && <HeadWords head={entries.head} />}
          />
          {failure && <FailureNotice failure={failure} />}
          <WorkLine work={waiting} />
          {print.data && print.data.tooMany > 0 && (
            <Notice
              level="info"
              title={intl.formatMessage(
                {
                  id: 'entries.too-many',
                  defaultMessage: 'These are {count, number} entries; one print holds {most, number}.',
                },
                { count: print.data.tooMany, most: mostPrinted },
              )}
            >
              {intl.formatMessage({
                id: 'entries.too-many.next',
                defaultMessage: 'Choose a shorter time, one person, one patient or one kind.',
              })}
            </Notice>
          )}
        </>
      }
      actions={
        <ActionBar>
          <Button leaves icon={ArrowLeft} onPress={() => router.history.back()}>
            {intl.formatMessage({ id: 'document.back', defaultMessage: 'Back' })}
          </Button>
          <Button icon={ScanLine} onPress={() => setChecking(true)}>
            {intl.formatMessage({ id: 'entries.check-line', defaultMessage: 'Check a printed line' })}
          </Button>
          <Button kind="primary" icon={Printer} onPress={makePaper}>
            {intl.formatMessage({ id: 'entries.print', defaultMessage: 'Print this list' })}
          </Button>
        </ActionBar>
      }
    >
      <Columns
        sideClassName={styles.side}
        side={
          <>
            <EntryFilters choice={choice} onChange={setChoice} />
            <CheckPanel />
          </>
        }
      >
        <EntryList entries={entries} />
      </Columns>
      {checking && <CheckLine onClose={() => setChecking(false)} />}
    </WorkFrame>
  );
};

/** The newest entry as it prints at the foot of the paper. */
const HeadWords = ({ head }: { readonly head: HeadLine }) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  return intl.formatMessage(
    { id: 'entries.head', defaultMessage: 'Newest entry {seq}, {hash}, {date}' },
    {
      seq: String(head.seq),
      hash: shortHash(head.hash),
      date: formatDate(dateOfInstant(head.at, timeZone)),
    },
  );
};
