import { Mail, Printer } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import {
  reportForms,
  type AdverseEvent,
  type ReportForm,
} from '../../../shared/adverse-events/adverse-event.ts';
import { v7 as newId } from 'uuid';
import type { Failure } from '../../../shared/errors.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { call } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useGoToPatients } from '../patients/open-form.ts';

const words: Readonly<Record<ReportForm, Message>> = {
  medwatch: { id: 'events.print.medwatch', defaultMessage: 'Print a draft for MedWatch' },
  'yellow-card': { id: 'events.print.yellow-card', defaultMessage: 'Print a draft for a Yellow Card' },
};

interface PrintReportProps {
  readonly event: AdverseEvent;
  /** There are words in the form that the draft would not hold. */
  readonly unsaved: boolean;
}

/** The drafts to copy from into the forms of the authorities; made from what is saved. */
export const PrintReport = ({ event, unsaved }: PrintReportProps) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const refusal = useRefusal();
  const [failure, setFailure] = useState<Failure | null>(null);
  const print = async (form: ReportForm): Promise<void> => {
    setFailure(null);
    const made = await call('adverse-events:report', { id: event.id, form });
    if (made.ok) go.document(made.value.id);
    else setFailure(made.error);
  };
  const first = unsaved
    ? intl.formatMessage({ id: 'events.print.first', defaultMessage: 'Save the changes first.' })
    : refusal('adverse-events:report');
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      <div className="row-wrap">
        <Button
          kind="bare"
          icon={Mail}
          notYet={unsaved ? first : refusal('papers:make')}
          onPress={() => go.form(event.patient, { kind: 'paper', id: newId(), event: event.id })}
        >
          {intl.formatMessage({ id: 'events.letter', defaultMessage: 'Write a letter' })}
        </Button>
        {reportForms.map((form) => (
          <Button key={form} kind="bare" icon={Printer} notYet={first} onPress={() => print(form)}>
            {intl.formatMessage(words[form])}
          </Button>
        ))}
      </div>
    </>
  );
};
