import { FileX, Keyboard, Printer } from 'lucide-react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { type Sheet, sheetsOut } from '../../../shared/sheets/sheet.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { ColumnPart, NothingYet } from '../patients/column.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { usePrintSheet } from './print-sheet.ts';
import styles from './sheets.module.css';

/** Paper: sheets that are out, the way to print one, and to enter what was written by hand. */
export const ChartPaper = ({ chart }: { readonly chart: Chart }) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const { failure, print } = usePrintSheet();
  const writes = useRefusal()('drafts:save') === undefined;
  const out = sheetsOut(chart.sheets);
  const { patient } = chart;
  if (!writes) return null;
  return (
    <ColumnPart title={intl.formatMessage({ id: 'sheets.title', defaultMessage: 'Paper' })}>
      {failure && <FailureNotice failure={failure} />}
      {out.length === 0 && (
        <NothingYet>
          {intl.formatMessage({
            id: 'sheets.none',
            defaultMessage: 'A sheet to write on by hand, entered here later.',
          })}
        </NothingYet>
      )}
      {out.length > 0 && (
        <ul>
          {out.map((sheet) => (
            <SheetOut key={sheet.id} sheet={sheet} chart={chart} />
          ))}
        </ul>
      )}
      <div className="row-wrap">
        <Button kind="bare" icon={Printer} onPress={() => print(patient.id)}>
          {intl.formatMessage({ id: 'sheets.print', defaultMessage: 'Print a sheet to write on' })}
        </Button>
        <Button kind="bare" icon={Keyboard} onPress={() => go.paper(patient.id, newId(), '')}>
          {intl.formatMessage({ id: 'sheets.enter', defaultMessage: 'Enter from paper' })}
        </Button>
      </div>
    </ColumnPart>
  );
};

const SheetOut = ({ sheet, chart }: { readonly sheet: Sheet; readonly chart: Chart }) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const { dateOf } = useLocalDay();
  const drop = useChange('sheets:drop', ['patients:chart']);
  /** The session that it was printed from is still begun: it is gone on with. */
  const begun = chart.drafts.find(({ id, kind }) => kind === 'session' && id === sheet.begun);
  return (
    <li className={styles.out}>
      {drop.error && <FailureNotice failure={drop.error.failure} />}
      <span>
        <span className={styles.number}>{sheet.number}</span>{' '}
        <span className="caption">
          <UnbrokenDates>
            {intl.formatMessage(
              { id: 'sheets.out', defaultMessage: 'Session {ordinal}, printed {date}, not entered yet' },
              { ordinal: sheet.ordinal, date: formatDate(dateOf(sheet.at)) },
            )}
          </UnbrokenDates>
        </span>
      </span>
      <span className="row-wrap">
        <Button icon={Keyboard} onPress={() => go.paper(sheet.patient, begun?.id ?? newId(), sheet.number)}>
          {intl.formatMessage({ id: 'sheets.enter-this', defaultMessage: 'Enter it' })}
          <span className="visually-hidden">, {sheet.number}</span>
        </Button>
        <Button
          kind="bare"
          icon={FileX}
          onPress={() => drop.mutate({ id: sheet.id, revision: sheet.revision })}
        >
          {intl.formatMessage({ id: 'sheets.drop', defaultMessage: 'Not used' })}
          <span className="visually-hidden">, {sheet.number}</span>
        </Button>
      </span>
    </li>
  );
};
