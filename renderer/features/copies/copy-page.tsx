import { useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { copyKinds, type CopyKind, type PreparedCopy } from '../../../shared/copies/copy.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { copyKindLabels } from '../../../shared/labels/copy-labels.ts';
import { call, useAnswer } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Picker } from '../../ui/picker.tsx';
import { ExportReasonField } from '../exports/export-reason-field.tsx';
import { useExportReason } from '../exports/use-export-ask.ts';
import { FormPage, FormPart } from '../patients/form-page.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useFullName } from '../patients/person-name.tsx';
import { OwnPassphraseField } from '../users/own-passphrase-field.tsx';
import { useOwnPassphrase } from '../users/use-own-passphrase.ts';
import styles from './copies.module.css';
import { CopyReady } from './copy-ready.tsx';

/** Gives the patient a copy of everything: which kind, then the words, the check and the file. */
export const CopyPage = () => {
  const { patientId } = useParams({ from: '/patients/$patientId/copy' });
  const chart = useAnswer('patients:chart', { id: patientId });
  const [prepared, setPrepared] = useState<PreparedCopy | null>(null);
  if (!chart.data) {
    return (
      <WorkFrame current="patients" banner={chart.error && <FailureNotice failure={chart.error.failure} />}>
        {null}
      </WorkFrame>
    );
  }
  return prepared ? (
    <CopyReady chart={chart.data} prepared={prepared} />
  ) : (
    <ChooseCopy chart={chart.data} onPrepared={setPrepared} />
  );
};

interface ChooseCopyProps {
  readonly chart: Chart;
  readonly onPrepared: (prepared: PreparedCopy) => void;
}

const ChooseCopy = ({ chart, onPrepared }: ChooseCopyProps) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const fullName = useFullName();
  const own = useOwnPassphrase();
  const reason = useExportReason();
  const { patient } = chart;
  const [kind, setKind] = useState<CopyKind>('encrypted');
  const [withAccess, setWithAccess] = useState(false);
  const prepare = async (): Promise<void> => {
    const bothHold = [own.holds(), kind !== 'readable' || reason.holds()].every(Boolean);
    if (!bothHold) return;
    const prepared = await own.send((passphrase) =>
      call('copies:prepare', {
        patient: patient.id,
        kind,
        withAccess,
        reason: kind === 'readable' ? reason.value.trim() : null,
        passphrase,
      }),
    );
    if (prepared) onPrepared(prepared);
  };
  return (
    <FormPage
      banner={<ChartBanner chart={chart} titled />}
      actions={
        <ActionBar>
          <Button leaves icon={ArrowLeft} onPress={() => go.patient(patient.id)}>
            {intl.formatMessage({ id: 'copy.back', defaultMessage: 'Back to the chart' })}
          </Button>
          <Button kind="primary" onPress={prepare}>
            {intl.formatMessage({ id: 'copy.prepare', defaultMessage: 'Check the records and go on' })}
          </Button>
        </ActionBar>
      }
    >
      <div className="stack">
        <h1 className="title">
          {intl.formatMessage(
            { id: 'copy.title', defaultMessage: 'Give {name} a copy' },
            { name: fullName(patient) },
          )}
        </h1>
        <p className="muted">
          {intl.formatMessage({
            id: 'copy.lead',
            defaultMessage:
              'The copy holds everything that was written about this patient: details, concerns, screenings, consents with their signatures, avoid-zones, and every session with its amendments. That it was given is noted in the ledger.',
          })}
        </p>
      </div>
      <Picker
        label={intl.formatMessage({ id: 'copy.kind', defaultMessage: 'Which kind' })}
        rows={copyKinds.map((value) => ({
          value,
          label: intl.formatMessage(copyKindLabels[value].name),
          detail: intl.formatMessage(copyKindLabels[value].detail),
        }))}
        value={kind}
        onChange={setKind}
      />
      <Checkbox checked={withAccess} onChange={setWithAccess}>
        {intl.formatMessage({
          id: 'copy.access',
          defaultMessage: 'Also who of the practice opened the record, and when',
        })}
      </Checkbox>
      <FormPart title={intl.formatMessage({ id: 'copy.confirm', defaultMessage: 'To go on' })}>
        <form className={styles.short} noValidate onSubmit={(event) => event.preventDefault()}>
          {kind === 'readable' && <ExportReasonField reason={reason} />}
          <OwnPassphraseField own={own} onEnter={() => void prepare()} />
        </form>
      </FormPart>
    </FormPage>
  );
};
