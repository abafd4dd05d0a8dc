import { useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { ArrowLeft, BookmarkPlus, Search as SearchIcon, X } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { longestSearch, narrows, noFilter, type SearchHit } from '../../../shared/searches/search.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/frame.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { ViewerDialog } from '../attachments/viewer-dialog.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useOpenConsent } from '../patients/use-open-consent.ts';
import { useFresh } from '../patients/use-fresh.ts';
import { FilterFields } from './filter-fields.tsx';
import { HitList } from './hit-list.tsx';
import { KeepSearch, SavedSearches } from './saved-searches.tsx';
import styles from './searches.module.css';
import { asksSomething, useSearch, type Asked } from './use-search.ts';

/** Finds anything that was written, by words and by what was done, and opens it. */
export const FindPage = () => {
  const intl = useIntl();
  const router = useRouter();
  const navigate = useNavigate();
  const hits = useOpenHit();
  useFresh(['searches:run', 'searches:list', 'devices:list', 'sheets:people']);
  const left = useRouterState({ select: ({ location }) => location.state.find });
  const [asked, setAsked] = useState<Asked>(() => left ?? { text: '', filter: noFilter });
  const [keeping, setKeeping] = useState(false);
  const [file, setFile] = useState<string | null>(null);
  const search = useSearch(asked);
  const keepRefused = useRefusal()('searches:save');
  const asks = asksSomething(asked);
  const failure = search.failure ?? hits.failure;
  const listId = useId();
  const toFirstHit = (event: KeyboardEvent): void => {
    const first = event.key === 'ArrowDown' && document.getElementById(listId)?.querySelector('button');
    if (!first) return;
    event.preventDefault();
    first.focus();
  };
  const openHit = async (hit: SearchHit): Promise<void> => {
    if (hit.kind === 'attachment') return setFile(hit.id);
    // Back leads to this list as it was left.
    await navigate({ to: '/find', replace: true, state: { find: asked } });
    hits.open(hit);
  };
  return (
    <WorkFrame
      current="patients"
      banner={
        <>
          <PageHead title={intl.formatMessage({ id: 'searches.title', defaultMessage: 'Find anything' })}>
            <div className={styles.search}>
              <SearchInput
                label={intl.formatMessage({
                  id: 'searches.label',
                  defaultMessage: 'Words in names, notes, products, lots, consents and papers',
                })}
                value={asked.text}
                onChange={(text) => setAsked({ ...asked, text: text.slice(0, longestSearch) })}
                onKeyDown={toFirstHit}
                autoFocus
              />
            </div>
            <span className="push">
              <Button
                icon={BookmarkPlus}
                onPress={() => setKeeping(true)}
                notYet={asks ? keepRefused : intl.formatMessage(nothingAsked)}
              >
                {intl.formatMessage({ id: 'searches.keep', defaultMessage: 'Keep this search' })}
              </Button>
            </span>
          </PageHead>
          {failure && <FailureNotice failure={failure} />}
        </>
      }
      actions={
        <ActionBar>
          <Button leaves icon={ArrowLeft} onPress={() => router.history.back()}>
            {intl.formatMessage({ id: 'document.back', defaultMessage: 'Back' })}
          </Button>
        </ActionBar>
      }
    >
      <Columns
        sideClassName={styles.side}
        side={
          <>
            <SavedSearches onChoose={setAsked} />
            {narrows(asked.filter) && (
              <Button icon={X} onPress={() => setAsked({ ...asked, filter: noFilter })}>
                {intl.formatMessage({ id: 'searches.clear', defaultMessage: 'Clear what narrows it' })}
              </Button>
            )}
            <FilterFields filter={asked.filter} onChange={(filter) => setAsked({ ...asked, filter })} />
          </>
        }
      >
        {asks ? (
          <HitList id={listId} search={search} text={asked.text} onOpen={(hit) => void openHit(hit)} />
        ) : (
          <div className={styles.empty}>
            <Empty
              icon={SearchIcon}
              title={intl.formatMessage({
                id: 'searches.empty',
                defaultMessage: 'Everything that was written',
              })}
            >
              {intl.formatMessage({
                id: 'searches.empty.text',
                defaultMessage:
                  'Type a word of a note, a product, a lot or a name, or choose beside what was done. What is not saved yet is not found.',
              })}
            </Empty>
          </div>
        )}
      </Columns>
      {keeping && <KeepSearch asked={asked} onClose={() => setKeeping(false)} />}
      {file !== null && <ViewerDialog id={file} onClose={() => setFile(null)} />}
    </WorkFrame>
  );
};

const nothingAsked = { id: 'searches.nothing-asked', defaultMessage: 'Search for something first.' };

/** Ways from a hit to its record: where it stands, or the chart on which it is shown. */
const useOpenHit = () => {
  const go = useGoToPatients();
  const navigate = useNavigate();
  const consents = useOpenConsent();
  const writes = useRefusal()('products:save') === undefined;
  const open = ({ kind, id, patient }: SearchHit): void => {
    if (kind === 'product' || kind === 'lot' || kind === 'device')
      void navigate({ to: '/products', ...(writes ? { state: { record: { kind, id } } } : {}) });
    else if (kind === 'document') go.document(id);
    else if (kind === 'consent' || kind === 'addendum') void consents.open(id, kind);
    else if (patient === null) void navigate({ to: '/patients' });
    else if (kind === 'session') go.session(patient.id, id);
    else if (kind === 'course') go.course(patient.id, id);
    else if (kind === 'adverse-event' || kind === 'follow-up') go.form(patient.id, { kind, id });
    else if (kind === 'assessment') go.assessment(patient.id, id);
    else go.patient(patient.id);
  };
  return { open, failure: consents.failure };
};
