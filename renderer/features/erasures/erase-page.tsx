import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ErasureDone, ErasurePreview } from '../../../shared/erasures/erasure.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { call, useAnswer } from '../../api.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { WorkFrame } from '../../frame-for-work.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { HoldNotice } from '../keeping/chart-keeping.tsx';
import { FormPage, FormPart } from '../patients/form-page.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useFullName } from '../patients/person-name.tsx';
import { useFresh } from '../patients/use-fresh.ts';
import { useLocalDay } from '../patients/use-local-day.ts';
import { OwnPassphraseField } from '../users/own-passphrase-field.tsx';
import { useOwnPassphrase } from '../users/use-own-passphrase.ts';
import { DecisionFields } from './decision-fields.tsx';
import { ErasedPage } from './erased-page.tsx';
import { WorkLine } from '../works/work-line.tsx';
import styles from './erasures.module.css';
import { useErasure } from './use-erasure.ts';
import { WhatGoes } from './what-goes.tsx';

/** What the page may go on knowing when a patient was erased: nothing that was read about anybody. */
const kept: readonly unknown[] = ['practice:home', 'vault:status'];

/** Erases a patient for good: what goes and what stays, the decision, and two things to type. For owners. */
export const ErasePage = () => {
  const { patientId } = useParams({ from: '/patients/$patientId/erase' });
  const queries = useQueryClient();
  const [done, setDone] = useState<ErasureDone | null>(null);
  useFresh(['patients:chart', 'erasures:preview']);
  const chart = useAnswer('patients:chart', { id: patientId }, { enabled: done === null });
  const preview = useAnswer('erasures:preview', { patient: patientId }, { enabled: done === null });
  if (done) return <ErasedPage done={done} />;
  const failure = (chart.error ?? preview.error)?.failure;
  if (failure || !chart.data || !preview.data) {
    return (
      <WorkFrame
        current="patients"
        banner={
          <>
            <WorkLine work={preview.isFetching ? 'erasures:preview' : null} />
            {failure && <FailureNotice failure={failure} />}
          </>
        }
      >
        {null}
      </WorkFrame>
    );
  }
  const forget = (what: ErasureDone): void => {
    setDone(what);
    queries.removeQueries({ predicate: ({ queryKey }) => !kept.includes(queryKey[0]) });
  };
  return <EraseForm chart={chart.data} preview={preview.data} onDone={forget} />;
};

interface EraseFormProps {
  readonly chart: Chart;
  readonly preview: ErasurePreview;
  readonly onDone: (done: ErasureDone) => void;
}

const EraseForm = ({ chart, preview, onDone }: EraseFormProps) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const fullName = useFullName();
  const { today } = useLocalDay();
  const own = useOwnPassphrase();
  const { patient } = chart;
  const form = useErasure(patient, preview, today);
  const { fields, set, errors } = form;
  const erase = async (): Promise<void> => {
    const decision = form.decision();
    if (!decision) {
      requestAnimationFrame(() => {
        const bad = document.querySelector<HTMLElement>('[aria-invalid="true"]');
        (bad?.querySelector('input') ?? bad)?.focus();
      });
      return;
    }
    const order = { patient: patient.id, decision, name: fields.name.slice(0, 500) };
    const done = await own.send((passphrase) => call('erasures:erase', { ...order, passphrase }));
    if (done) onDone(done);
  };
  return (
    <FormPage
      banner={
        <>
          <ChartBanner chart={chart} titled />
          <HoldNotice patient={patient.id} />
        </>
      }
      actions={
        <ActionBar>
          <Button leaves icon={ArrowLeft} onPress={() => go.patient(patient.id)}>
            {intl.formatMessage({ id: 'erasure.keep-patient', defaultMessage: 'Keep the patient' })}
          </Button>
          <Button
            kind="danger-solid"
            notYet={
              preview.hold
                ? intl.formatMessage({
                    id: 'erasure.held',
                    defaultMessage: 'The record is on legal hold. Lift the hold on the chart first.',
                  })
                : undefined
            }
            onPress={erase}
          >
            {intl.formatMessage({ id: 'erasure.do', defaultMessage: 'Erase for good' })}
          </Button>
        </ActionBar>
      }
    >
      <h1 className="title">
        {intl.formatMessage(
          { id: 'erasure.title', defaultMessage: 'Erase {name}?' },
          { name: fullName(patient) },
        )}
      </h1>
      <WhatGoes preview={preview} />
      <DecisionFields form={form} today={today} />
      <FormPart title={intl.formatMessage({ id: 'erasure.confirm', defaultMessage: 'To go on' })}>
        <TextInput
          label={intl.formatMessage({ id: 'erasure.name', defaultMessage: 'Type the patient’s whole name' })}
          value={fields.name}
          onChange={(name) => set({ name })}
          error={errors.name}
          help={intl.formatMessage({
            id: 'erasure.name.help',
            defaultMessage: 'Family name and given names, in any order.',
          })}
        />
        <form className={styles.short} noValidate onSubmit={(event) => event.preventDefault()}>
          <OwnPassphraseField own={own} />
        </form>
      </FormPart>
    </FormPage>
  );
};
