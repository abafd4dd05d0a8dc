import { useNavigate } from '@tanstack/react-router';
import { CalendarClock, Combine, Scale } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Patient } from '../../../shared/patients/patient.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { MergedCharts } from '../merges/merged-charts.tsx';
import { ColumnPart } from '../patients/column.tsx';
import { useFresh } from '../patients/use-fresh.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { HoldDialog, KeepDialog } from './keep-dialog.tsx';
import { useKeepWords } from './keep-words.ts';
import styles from './keeping.module.css';

/** Over a chart: that its record is on legal hold; nothing where it is not. */
export const HoldNotice = ({ patient }: { readonly patient: string }) => {
  const intl = useIntl();
  const { dateOf } = useLocalDay();
  const { data } = useAnswer('keeping:of-patient', { patient });
  if (!data?.hold) return null;
  const { at, by, reason } = data.hold;
  return (
    <Notice
      level="caution"
      icon={Scale}
      title={intl.formatMessage(
        {
          id: 'hold.notice',
          defaultMessage: 'On legal hold since {on}, by {by}. It cannot be erased.',
        },
        { on: formatDate(dateOf(at)), by },
      )}
    >
      <bdi>{reason}</bdi>
    </Notice>
  );
};

/** Until when the record is kept and why, the hold on it, and the charts that are read in it. */
export const ChartKeeping = ({ patient }: { readonly patient: Patient }) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const refusal = useRefusal();
  const words = useKeepWords();
  const [open, setOpen] = useState<'keep' | 'hold' | null>(null);
  useFresh(['keeping:of-patient']);
  const { data, error } = useAnswer('keeping:of-patient', { patient: patient.id });
  const owner = refusal('holds:set') === undefined;
  const close = (): void => setOpen(null);
  return (
    <ColumnPart title={intl.formatMessage({ id: 'keeping.chart', defaultMessage: 'Keeping this record' })}>
      <div className={styles.chart}>
        {error && <FailureNotice failure={error.failure} />}
        {data && (
          <>
            <p>
              <UnbrokenDates>{words.keep(data)}</UnbrokenDates>
            </p>
            {words.source(data) !== '' && <p className="caption">{words.source(data)}</p>}
            <MergedCharts merges={data.merges} />
          </>
        )}
        {data && owner && (
          <>
            <div className="row-wrap">
              <Button kind="bare" icon={Scale} onPress={() => setOpen('hold')}>
                {data.hold
                  ? intl.formatMessage({ id: 'hold.lift', defaultMessage: 'Lift the legal hold' })
                  : intl.formatMessage({ id: 'hold.set', defaultMessage: 'Set a legal hold' })}
              </Button>
            </div>
            <div className="row-wrap">
              <Button kind="bare" icon={CalendarClock} onPress={() => setOpen('keep')}>
                {intl.formatMessage({ id: 'keeping.longer', defaultMessage: 'Keep longer' })}
              </Button>
            </div>
          </>
        )}
        {refusal('merges:merge') === undefined && (
          <div className="row-wrap">
            <Button
              kind="bare"
              icon={Combine}
              onPress={() =>
                void navigate({ to: '/patients/$patientId/merge', params: { patientId: patient.id } })
              }
            >
              {intl.formatMessage({ id: 'merge.begin', defaultMessage: 'Merge with another chart' })}
            </Button>
          </div>
        )}
      </div>
      {open === 'keep' && <KeepDialog patient={patient} onClose={close} />}
      {open === 'hold' && data && <HoldDialog patient={patient} held={data.hold !== null} onClose={close} />}
    </ColumnPart>
  );
};
