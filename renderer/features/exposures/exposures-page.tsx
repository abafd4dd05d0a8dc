import { useRouter, useRouterState } from '@tanstack/react-router';
import { ArrowLeft, Mail, Printer, Table, Users } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import { mostListed, type ExposureQuery } from '../../../shared/exposures/exposure.ts';
import { call } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useGoToPatients } from '../patients/open-form.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { useStoredDrafts } from '../drafts/use-stored-draft.ts';
import { NamedTableDialog } from '../exports/named-table-dialog.tsx';
import { AgainButton } from '../works/again-button.tsx';
import { useLongCall } from '../works/use-long-call.ts';
import { WorkLine } from '../works/work-line.tsx';
import { AskedFields } from './asked-fields.tsx';
import { nothingAsked, queryOf, type Asked } from './asked.ts';
import { ExposedList } from './exposed-list.tsx';
import styles from './exposures.module.css';
import { KnownLots } from './known-lots.tsx';
import { LettersDialog } from './letters-dialog.tsx';
import { lettersDraftSchema } from './letters-draft.ts';
import { OtherSpellings } from './other-spellings.tsx';
import { useExposures, type Exposures } from './use-exposures.ts';

declare module '@tanstack/history' {
  interface HistoryState {
    /** Opens the list of who was exposed to this. */
    exposedTo?: Partial<Asked>;
    /** Goes on with letters that were being written, and the list that they are for. */
    lettersDraft?: string;
  }
}

/** Who was exposed to a lot, device, product or practitioner, or treated on certain days. */
export const ExposuresPage = () => {
  const opened = useRouterState({ select: ({ location }) => location.state.exposedTo ?? null });
  const letters = useRouterState({ select: ({ location }) => location.state.lettersDraft ?? null });
  const drafts = useStoredDrafts(lettersDraftSchema, 'letters', null);
  if (letters !== null && drafts === null) return null;
  const kept = letters === null ? undefined : drafts?.readable.find(({ id }) => id === letters);
  return <AskedExposures begin={kept?.state.asked ?? opened} writes={kept !== undefined} />;
};

interface AskedExposuresProps {
  readonly begin: Partial<Asked> | null;
  /** Whether letters were being written. */
  readonly writes: boolean;
}

const AskedExposures = ({ begin, writes }: AskedExposuresProps) => {
  const intl = useIntl();
  const { today } = useLocalDay();
  const [asked, setAsked] = useState<Asked>(() => ({ ...nothingAsked, ...begin }));
  const [failure, setFailure] = useState<Failure | null>(null);
  const [tooMany, setTooMany] = useState(false);
  const [writing, setWriting] = useState(writes);
  const [saving, setSaving] = useState(false);
  const answer = queryOf(asked, today);
  const query = typeof answer === 'string' ? null : answer;
  const exposures = useExposures(query);
  const { page } = exposures;
  const { waiting, run } = useLongCall();
  return (
    <WorkFrame
      current="products"
      banner={
        <>
          <PageHead
            title={intl.formatMessage({ id: 'exposures.title', defaultMessage: 'Who was exposed' })}
            note={
              page &&
              intl.formatMessage(
                {
                  id: 'exposures.count',
                  defaultMessage:
                    '{patients, plural, =0 {Nobody} one {# patient} other {# patients}}{sessions, plural, =0 {} one {, # session} other {, # sessions}}',
                },
                { patients: page.patients, sessions: page.sessions },
              )
            }
          />
          {failure && <FailureNotice failure={failure} />}
          {!failure && exposures.failure && (
            <FailureNotice failure={exposures.failure} actions={<AgainButton onPress={exposures.again} />} />
          )}
          <WorkLine work={waiting ?? (exposures.isReading ? 'exposures:list' : null)} />
          {query?.by === 'lot' && (
            <OtherSpellings
              lot={query.lot}
              onChoose={(lot) => {
                setTooMany(false);
                setAsked({ ...asked, lot, lotOf: null });
              }}
            />
          )}
          {tooMany && (
            <Notice
              level="info"
              title={intl.formatMessage(
                {
                  id: 'exposures.too-many',
                  defaultMessage: 'One list on paper holds {most, number} patients.',
                },
                { most: mostListed },
              )}
            >
              {intl.formatMessage({ id: 'exposures.too-many.next', defaultMessage: 'Choose fewer days.' })}
            </Notice>
          )}
        </>
      }
      actions={
        <PageActions
          query={query}
          exposures={exposures}
          run={run}
          onFailure={setFailure}
          onTooMany={setTooMany}
          onLetters={() => setWriting(true)}
          onSave={() => setSaving(true)}
        />
      }
    >
      <Columns
        sideClassName={styles.side}
        side={
          <AskedFields
            asked={asked}
            reversed={answer === 'reversed'}
            change={(next) => {
              setTooMany(false);
              setAsked({ ...asked, ...next });
            }}
          />
        }
      >
        <div className={styles.found}>
          {query === null && <NothingAsked />}
          {page && query?.by === 'lot' && (page.lots.length > 0 || page.patients > 0) && (
            <KnownLots lots={page.lots} />
          )}
          {page && page.patients === 0 && <Nobody />}
          {page && page.patients > 0 && <ExposedList exposures={exposures} />}
        </div>
      </Columns>
      {writing && query && page && (
        <LettersDialog query={query} asked={asked} total={page.patients} onClose={() => setWriting(false)} />
      )}
      {saving && query && (
        <NamedTableDialog
          work="exposures:table"
          save={(leaving) => call('exposures:save-table', { query, ...leaving })}
          onClose={() => setSaving(false)}
        />
      )}
    </WorkFrame>
  );
};

interface PageActionsProps {
  readonly query: ExposureQuery | null;
  readonly exposures: Exposures;
  readonly run: ReturnType<typeof useLongCall>['run'];
  readonly onFailure: (failure: Failure | null) => void;
  readonly onTooMany: (tooMany: boolean) => void;
  readonly onLetters: () => void;
  readonly onSave: () => void;
}

const PageActions = ({
  query,
  exposures,
  run,
  onFailure,
  onTooMany,
  onLetters,
  onSave,
}: PageActionsProps) => {
  const intl = useIntl();
  const router = useRouter();
  const go = useGoToPatients();
  const refusal = useRefusal();
  const { page } = exposures;
  const some = query !== null && page !== null && page.patients > 0;
  const none = some
    ? undefined
    : intl.formatMessage({ id: 'exposures.nobody-yet', defaultMessage: 'There is nobody in the list.' });
  const print = async (): Promise<void> => {
    if (query === null) return;
    const made = await run('exposures:print', () => call('exposures:print', { query }));
    onFailure(made.ok ? null : made.error);
    onTooMany(made.ok && made.value === null);
    if (made.ok && made.value) go.document(made.value.id);
  };
  return (
    <ActionBar>
      <Button leaves icon={ArrowLeft} onPress={() => router.history.back()}>
        {intl.formatMessage({ id: 'document.back', defaultMessage: 'Back' })}
      </Button>
      <Button icon={Table} notYet={refusal('exposures:save-table') ?? none} onPress={onSave}>
        {intl.formatMessage({ id: 'exposures.save', defaultMessage: 'Save as table' })}
      </Button>
      <Button icon={Mail} notYet={refusal('exposures:letters') ?? none} onPress={onLetters}>
        {intl.formatMessage({ id: 'exposures.letters', defaultMessage: 'Write letters' })}
      </Button>
      <Button kind="primary" icon={Printer} notYet={refusal('exposures:print') ?? none} onPress={print}>
        {intl.formatMessage({ id: 'entries.print', defaultMessage: 'Print this list' })}
      </Button>
    </ActionBar>
  );
};

const NothingAsked = () => {
  const intl = useIntl();
  return (
    <Empty
      icon={Users}
      title={intl.formatMessage({ id: 'exposures.open', defaultMessage: 'Say what they were exposed to' })}
    >
      {intl.formatMessage({
        id: 'exposures.open.text',
        defaultMessage:
          'A lot number, a device, a product, a practitioner or days. The list shows everybody with their sessions and how to reach them.',
      })}
    </Empty>
  );
};

const Nobody = () => {
  const intl = useIntl();
  return (
    <Empty
      icon={Users}
      title={intl.formatMessage({ id: 'exposures.none', defaultMessage: 'No sealed session has it' })}
    >
      {intl.formatMessage({
        id: 'exposures.none.text',
        defaultMessage:
          'Only what was recorded can be found: a session without a lot or a device is not in the list. Sessions that lie open count once they are sealed.',
      })}
    </Empty>
  );
};
