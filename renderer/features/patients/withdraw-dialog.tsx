import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Consent } from '../../../shared/consents/consent.ts';
import { photoPurposes } from '../../../shared/consents/photo-purposes.ts';
import type { SmallConsent } from '../../../shared/consents/small-consent.ts';
import { withdrawalWays } from '../../../shared/consents/withdrawal.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { withdrawalWayLabels } from '../../../shared/labels/consent-labels.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { type Taken, useWithdrawChoices } from './withdraw-choices.ts';
import { useShortName } from './person-name.tsx';
import { useLocalDay } from './use-local-day.ts';

interface WithdrawDialogProps {
  readonly consent: Consent | SmallConsent;
  readonly name: Chart['patient'];
  readonly onClose: () => void;
}

/** Notes what the patient took back, the whole or one use of photos; the signed document stays as it is. */
export const WithdrawDialog = ({ consent, name, onClose }: WithdrawDialogProps) => {
  const intl = useIntl();
  const shortName = useShortName();
  const { dateOf, today } = useLocalDay();
  const { choices, text, button } = useWithdrawChoices(consent);
  const [what, setWhat] = useState<Taken>('whole');
  const [on, setOn] = useState<string | null>(today);
  const [told, setTold] = useState<(typeof withdrawalWays)[number]>('in-person');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const withdraw = useChange('consents:withdraw', ['patients:chart', 'patients:timeline', 'documents:list']);
  const send = async (): Promise<void> => {
    setTried(true);
    if (on === null || on > today) return;
    const purpose = photoPurposes.find((each) => each === what);
    const fields = {
      addendum: what === 'whole' || purpose ? null : what,
      purposes: purpose ? [purpose] : null,
      on,
      told,
      reason: reason.trim(),
    };
    await withdraw.mutateAsync({ id: consent.id, fields }).then(onClose, () => undefined);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage(
        { id: 'chart.withdraw.title', defaultMessage: 'Withdraw the consent of {name} of {date}?' },
        { name: shortName(name), date: formatDate(dateOf(consent.signedAt)) },
      )}
      danger={
        <Button kind="danger-solid" onPress={send}>
          {button(what)}
        </Button>
      }
      actions={
        <Button onPress={onClose}>
          {intl.formatMessage({ id: 'chart.withdraw.keep', defaultMessage: 'Keep consent' })}
        </Button>
      }
    >
      {withdraw.error && <FailureNotice failure={withdraw.error.failure} />}
      {choices.length > 1 && (
        <SingleChipGroup<Taken>
          label={intl.formatMessage({
            id: 'chart.withdraw.what',
            defaultMessage: 'What the patient takes back',
          })}
          options={choices}
          value={what}
          onChange={setWhat}
        />
      )}
      <p className="muted">{text(what)}</p>
      <DateInput
        label={intl.formatMessage({ id: 'chart.withdraw.on', defaultMessage: 'Said by the patient on' })}
        value={on}
        today={today}
        onChange={(date) => setOn(date)}
        error={
          tried && (on === null || on > today)
            ? intl.formatMessage({
                id: 'chart.withdraw.on.wrong',
                defaultMessage: 'Enter a day that is not still to come.',
              })
            : undefined
        }
      />
      <SingleChipGroup
        label={intl.formatMessage({ id: 'chart.withdraw.told', defaultMessage: 'How it was told' })}
        options={withdrawalWays
          .filter((way) => way !== 'not-recorded')
          .map((way) => ({ value: way, label: intl.formatMessage(withdrawalWayLabels[way]) }))}
        value={told === 'not-recorded' ? null : told}
        onChange={setTold}
      />
      <TextArea
        label={intl.formatMessage({ id: 'chart.withdraw.reason', defaultMessage: 'What the patient said' })}
        rows={2}
        limit={2000}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  );
};
