import { useParams } from '@tanstack/react-router';
import { Paperclip, Printer } from 'lucide-react';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { type ShelfFilter, wholeShelf } from '../../../shared/documents/shelf-entry.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { useAnswer } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Columns } from '../../ui/columns.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useFileChoice } from '../attachments/drop-place.tsx';
import { ViewerDialog } from '../attachments/viewer-dialog.tsx';
import { useFresh } from '../patients/use-fresh.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { ToChart } from '../sessions/to-chart.tsx';
import { PrintTicked } from './print-ticked.tsx';
import { ReturnedPaper } from './returned-paper.tsx';
import { ShelfFilters } from './shelf-filters.tsx';
import { ShelfList } from './shelf-list.tsx';
import styles from './shelf.module.css';
import type { Ticked } from './use-drawn-scans.ts';
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
  const [chosen, setChosen] = useState<ReadonlyMap<string, Ticked>>(new Map());
  const [seen, setSeen] = useState<string | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const form = useRef<string | null>(null);
  const shelf = useShelf(patient, filter);
  const [printing, setPrinting] = useState<readonly Ticked[] | null>(null);
  const choice = useFileChoice({
    kind: 'any',
    several: false,
    onFiles: ([first]) => setFile(first ?? null),
  });
  const bring = (document: string | null): void => {
    form.current = document;
    choice.choose();
  };
  return (
    <WorkFrame
      current="patients"
      banner={
        <>
          <ChartBanner chart={chart} titled />
          {shelf.failure && <FailureNotice failure={shelf.failure} />}
        </>
      }
      actions={
        <ActionBar back={<ToChart patient={patient} />} state={<ChosenState chosen={chosen.size} />}>
          <Button icon={Paperclip} onPress={() => bring(null)} notYet={refusal('attachments:attach')}>
            {intl.formatMessage({ id: 'shelf.returned', defaultMessage: 'Attach signed paper' })}
          </Button>
          {choice.element}
          <Button
            kind="primary"
            icon={Printer}
            onPress={() => setPrinting([...chosen.values()])}
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
      {printing !== null && <PrintTicked ticked={printing} onClose={() => setPrinting(null)} />}
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

/** How many are ticked. */
const ChosenState = ({ chosen }: { readonly chosen: number }) => {
  const intl = useIntl();
  return (
    <span role="status" className="row-wrap">
      {chosen > 0 && (
        <span className="caption">
          {intl.formatMessage({ id: 'shelf.chosen', defaultMessage: '{count} ticked' }, { count: chosen })}
        </span>
      )}
    </span>
  );
};
