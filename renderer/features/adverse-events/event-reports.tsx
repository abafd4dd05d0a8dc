import { Plus, X } from 'lucide-react';
import { useIntl } from 'react-intl';
import { reportedTo } from '../../../shared/adverse-events/adverse-event.ts';
import {
  adverseEventFieldLabels as labels,
  reportedToLabels,
} from '../../../shared/labels/adverse-event-labels.ts';
import { Button } from '../../ui/button.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { FormPart } from '../patients/form-page.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import { dateOf, type EventDraft } from './event-draft.ts';
import type { EventFieldsProps } from './event-fields-props.ts';
import styles from './events.module.css';

type Report = EventDraft['reports'][number];

/** To whom it was reported, when and under which number; the report itself is made elsewhere. */
export const EventReports = ({ draft, change, errorOf }: EventFieldsProps) => {
  const intl = useIntl();
  const { today } = useLocalDay();
  const put = (index: number, next: Partial<Report>): void =>
    change({ reports: draft.reports.map((each, at) => (at === index ? { ...each, ...next } : each)) });
  return (
    <FormPart title={intl.formatMessage(labels.reports)}>
      <p>
        {intl.formatMessage({
          id: 'events.reports.text',
          defaultMessage:
            'Stria sends nothing. Once the event is saved, its page prints a draft to copy from. Note here what you reported.',
        })}
      </p>
      {draft.reports.map((report, index) => (
        // Rows have no id of their own; they are only added at the end and taken out one by one.
        <div key={index} className={styles.report}>
          <Segmented
            label={intl.formatMessage({ id: 'events.report.to', defaultMessage: 'To whom' })}
            value={report.to}
            options={reportedTo.map((value) => ({
              value,
              label: intl.formatMessage(reportedToLabels[value]),
            }))}
            onChange={(to) => put(index, { to })}
          />
          <div className={styles.two}>
            <DateInput
              label={intl.formatMessage({ id: 'events.report.on', defaultMessage: 'On' })}
              reserveLine
              today={today}
              value={dateOf(report.on, today).date}
              draft={report.on}
              error={errorOf(`reports.${index}`)}
              onChange={(value, typed) => put(index, { on: value ?? typed.text })}
            />
            <TextInput
              label={intl.formatMessage({
                id: 'events.report.reference',
                defaultMessage: 'Reference number',
              })}
              value={report.reference}
              onChange={(reference) => put(index, { reference })}
            />
            <Button
              kind="bare"
              icon={X}
              label={intl.formatMessage(
                { id: 'events.report.remove', defaultMessage: 'Take out report {number}' },
                { number: index + 1 },
              )}
              onPress={() => change({ reports: draft.reports.filter((_, at) => at !== index) })}
            />
          </div>
        </div>
      ))}
      <div className="row-wrap">
        <Button
          icon={Plus}
          onPress={() => change({ reports: [...draft.reports, { to: 'maker', on: '', reference: '' }] })}
        >
          {intl.formatMessage({ id: 'events.report.add', defaultMessage: 'Add a report' })}
        </Button>
      </div>
    </FormPart>
  );
};
