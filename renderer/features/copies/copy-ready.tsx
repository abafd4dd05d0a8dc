import { ArrowLeft, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { PreparedCopy } from '../../../shared/copies/copy.ts';
import { formatTimeWithSeconds } from '../../../shared/dates/format.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { ChartBanner } from '../../chart-banner.tsx';
import { fieldProblemText } from '../../failure-messages.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { ActionBar } from '../../ui/action-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { FormPage } from '../patients/form-page.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useFullName } from '../patients/person-name.tsx';
import { WorkLine } from '../works/work-line.tsx';
import { CopyCheck } from './copy-check.tsx';
import { CopyWords } from './copy-words.tsx';
import { useCopy } from './use-copy.ts';

interface Props {
  readonly chart: Chart;
  readonly prepared: PreparedCopy;
}

/** The prepared copy: its words, what the check found, and saving the file. */
export const CopyReady = ({ chart, prepared }: Props) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const fullName = useFullName();
  const copy = useCopy(prepared);
  const [despite, setDespite] = useState('');
  const [tried, setTried] = useState(false);
  const check = copy.status?.check ?? null;
  const wanting = check !== null && check !== 'holds' && despite.trim() === '';
  const save = async (): Promise<void> => {
    setTried(true);
    if (!wanting) await copy.save(despite);
  };
  const notYet = intl.formatMessage({ id: 'copy.not-yet', defaultMessage: 'The check has not ended yet.' });
  return (
    <FormPage
      banner={
        <>
          <ChartBanner chart={chart} titled />
          <WorkLine work={copy.waiting} />
          {copy.failure && <FailureNotice failure={copy.failure} />}
        </>
      }
      actions={
        <ActionBar state={copy.savedAt !== null && <SavedTag at={copy.savedAt} />}>
          <Button leaves icon={ArrowLeft} onPress={() => go.patient(chart.patient.id)}>
            {intl.formatMessage({ id: 'copy.back', defaultMessage: 'Back to the chart' })}
          </Button>
          <Button kind="primary" onPress={save} notYet={check === null ? notYet : undefined}>
            {intl.formatMessage({ id: 'copy.save', defaultMessage: 'Save the copy' })}
          </Button>
        </ActionBar>
      }
    >
      <h1 className="title">
        {intl.formatMessage(
          { id: 'copy.ready.title', defaultMessage: 'The copy for {name}' },
          { name: fullName(chart.patient) },
        )}
      </h1>
      {prepared.words !== null && <CopyWords id={prepared.id} words={prepared.words} />}
      <CopyCheck
        status={copy.status}
        despite={despite}
        onDespite={setDespite}
        error={tried && wanting ? fieldProblemText(intl, 'text.empty') : undefined}
      />
    </FormPage>
  );
};

const SavedTag = ({ at }: { readonly at: number }) => {
  const intl = useIntl();
  return (
    <span role="status">
      <Tag icon={CircleCheck} tone="ok">
        {intl.formatMessage(
          { id: 'copy.saved', defaultMessage: 'Copy saved {time}' },
          { time: formatTimeWithSeconds(at) },
        )}
      </Tag>
    </span>
  );
};
