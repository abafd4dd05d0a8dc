import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import { displayValues } from '../../../shared/rules/message-values.ts';
import { evaluate } from '../../../shared/rules/evaluate.ts';
import type { Facts } from '../../../shared/rules/facts.ts';
import { findingMessages } from '../../../shared/rules/messages.ts';
import { patientRules } from '../../../shared/rules/rules.ts';
import type { Screening } from '../../../shared/screenings/screening.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';

interface NoChangeNoticeProps {
  readonly last: Screening;
  readonly facts: Facts;
  readonly onConfirm: () => Promise<void>;
  /** The questions stand below; else they are asked on the patient's page. */
  readonly here?: boolean;
}

/** Confirms the last answers in one tap; when they were asked too long ago, says so instead. */
export const NoChangeNotice = ({ last, facts, onConfirm, here = true }: NoChangeNoticeProps) => {
  const intl = useIntl();
  const { dateOf } = useLocalDay();
  const stale = evaluate(
    facts,
    patientRules.filter((rule) => rule.predicate === 'screening-stale'),
  )[0];
  const date = formatDate(dateOf(last.at));
  if (stale?.values.state === 'old') {
    const values = displayValues(stale.values, intl.locale);
    return (
      <Notice level="caution" title={intl.formatMessage(findingMessages(stale).what, values)}>
        {intl.formatMessage({
          id: 'screenings.ask-again',
          defaultMessage: 'Ask every question again; the last answers stand beside them.',
        })}
      </Notice>
    );
  }
  return (
    <Notice
      level="info"
      title={intl.formatMessage(
        { id: 'screenings.asked-on', defaultMessage: 'Last answered or confirmed on {date}.' },
        { date },
      )}
      actions={
        <Button onPress={onConfirm}>
          {intl.formatMessage(
            { id: 'screenings.no-change', defaultMessage: 'No change since {date}' },
            { date },
          )}
        </Button>
      }
    >
      {intl.formatMessage(
        {
          id: 'screenings.no-change.help',
          defaultMessage:
            'Ask whether health, medicines or skin have changed. {here, select, true {If anything has, answer below.} other {If anything has, screen on the patient’s page.}}',
        },
        { here: String(here) },
      )}
    </Notice>
  );
};
