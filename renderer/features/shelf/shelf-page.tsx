import { useParams } from '@tanstack/react-router';
import { CircleCheck, Paperclip, Printer } from 'lucide-react';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { formatTimeWithSeconds } from '../../../shared/dates/format.ts';
import { type ShelfFilter, wholeShelf } from '../../../shared/documents/shelf-entry.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { useAnswer } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Columns } from '../../ui/columns.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useFileChoice } from '../attachments/drop-place.tsx';
import { ViewerDialog } from '../attachments/viewer-dialog.tsx';
import { useFresh } from '../patients/use-fresh.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { ToChart } from '../sessions/to-chart.tsx';
import { ReturnedPaper } from './returned-paper.tsx';
import { ShelfFilters } from './shelf-filters.tsx';
import { ShelfList } from './shelf-list.tsx';
import styles from './shelf.module.css';
import { usePrintChosen } from './use-print-chosen.ts';
import { useShelf } from './use-shelf.ts';

/** Everything of a patient that is on paper, signed or attached, and what is still needed. */
export const ShelfPage = () => {
  const { patientId } = useParams({ from: '/patients/$patientId/documents' });
  useFresh(['shelf:list', 'patients:chart']);
  const { data, error } = useAnswer('patients:chart', { id: patientId });
  if (!data) {
    return (
      <WorkFrame current="patients" banner={error && <FailureNotice failure={error.failure} />}>
        {null}
      </WorkFrame>
    );
  }
  return <ShelfOf key={patientId} chart={data} />;
};

const ShelfOf = ({ chart }: { readonly chart: Chart }) => {
  const intl = useIntl();
  const { today } = useLocalDay();
  const refusal = useRefusal();
  const patient = chart.patient.id;
  const [filter, setFilter] = useState<ShelfFilter>(wholeShelf);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [seen, setSeen] = useState<string | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const form = useRef<string | null>(null);
  const shelf = useShelf(patient, filter);
  const printing = usePrintChosen();
  const choice = useFileChoice(setFile);
  const bring = (document: string | null): void => {
    form.current = document;
    choice.choose();
  };
  const failure = printing.failure ?? shelf.failure;
  return (
    <WorkFrame
      current="patients"
      banner={
        <>
          <ChartBanner chart={chart} titled />
          {failure && <FailureNotice failure={failure} />}
        </>
      }
      actions={
        <ActionBar
          back={<ToChart patient={patient} />}
          state={<PrintState chosen={chosen.size} savedAt={printing.savedAt} />}
        >
          <Button icon={Paperclip} onPress={() => bring(null)} notYet={refusal('attachments:attach')}>
            {intl.formatMessage({ id: 'shelf.returned', defaultMessage: 'Attach signed paper' })}
          </Button>
          {choice.element}
          <Button
            kind="primary"
            icon={Printer}
            onPress={() => printing.print([...chosen])}
            notYet={
              chosen.size === 0
                ? intl.formatMessage({ id: 'shelf.print.none', defaultMessage: 'Tick documents first.' })
                : undefined
            }
          >
            {intl.formatMessage({ id: 'shelf.print', defaultMessage: 'Print chosen' })}
          </Button>
        </ActionBar>
      }
    >
      <Columns
        sideClassName={styles.side}
        side={
          <ShelfFilters filter={filter} page={shelf.page ?? { years: [], kinds: [] }} onChange={setFilter} />
        }
      >
        <ShelfList
          shelf={shelf}
          patient={patient}
          chosen={chosen}
          onChoose={setChosen}
          onSee={setSeen}
          onReturned={bring}
        />
      </Columns>
      {seen !== null && <ViewerDialog id={seen} onClose={() => setSeen(null)} />}
      {file !== null && (
        <ReturnedPaper
          key={`${file.name} ${String(file.lastModified)} ${String(file.size)}`}
          patient={patient}
          file={file}
          document={form.current}
          today={today}
          onAnother={choice.choose}
          onClose={() => setFile(null)}
        />
      )}
    </WorkFrame>
  );
};

interface PrintStateProps {
  readonly chosen: number;
  readonly savedAt: number | null;
}

/** How many are ticked, or that they were written. */
const PrintState = ({ chosen, savedAt }: PrintStateProps) => {
  const intl = useIntl();
  return (
    <span role="status" className="row-wrap">
      {chosen > 0 && (
        <span className="caption">
          {intl.formatMessage({ id: 'shelf.chosen', defaultMessage: '{count} ticked' }, { count: chosen })}
        </span>
      )}
      {savedAt !== null && (
        <Tag icon={CircleCheck} tone="ok">
          {intl.formatMessage(
            { id: 'document.saved', defaultMessage: 'Saved as PDF {time}' },
            { time: formatTimeWithSeconds(savedAt) },
          )}
        </Tag>
      )}
    </span>
  );
};
