import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Consent } from '../../../shared/consents/consent.ts';
import { photoAnswer } from '../../../shared/consents/photo-answer.ts';
import { type PhotoPurpose, photoPurposes } from '../../../shared/consents/photo-purposes.ts';
import { withdrawalWays } from '../../../shared/consents/withdrawal.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { photoPurposeLabels, withdrawalWayLabels } from '../../../shared/labels/consent-labels.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { SingleChipGroup } from '../../ui/chip-group.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useShortName } from './person-name.tsx';
import { useLocalDay } from './use-local-day.ts';

interface WithdrawDialogProps {
  readonly consent: Consent;
  readonly name: Chart['patient'];
  readonly onClose: () => void;
}

type What = 'whole' | PhotoPurpose;

/** Notes what the patient took back, the whole or one use of photos; the signed document stays as it is. */
export const WithdrawDialog = ({ consent, name, onClose }: WithdrawDialogProps) => {
  const intl = useIntl();
  const shortName = useShortName();
  const { dateOf, today } = useLocalDay();
  const [what, setWhat] = useState<What>('whole');
  const [on, setOn] = useState<string | null>(today);
  const [told, setTold] = useState<(typeof withdrawalWays)[number]>('in-person');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const withdraw = useChange('consents:withdraw', ['patients:chart', 'patients:timeline', 'documents:list']);
  const given = photoPurposes.filter((purpose) => photoAnswer(consent, purpose) === 'yes');
  const send = async (): Promise<void> => {
    setTried(true);
    if (on === null || on > today) return;
    const purposes = what === 'whole' ? null : [what];
    await withdraw
      .mutateAsync({ id: consent.id, fields: { purposes, on, told, reason: reason.trim() } })
      .then(onClose, () => undefined);
  };
  const whole = what === 'whole';
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
          {whole
            ? intl.formatMessage({ id: 'chart.withdraw.do', defaultMessage: 'Withdraw consent' })
            : intl.formatMessage({ id: 'chart.withdraw.do-photos', defaultMessage: 'Withdraw this use' })}
        </Button>
      }
      actions={
        <Button onPress={onClose}>
          {intl.formatMessage({ id: 'chart.withdraw.keep', defaultMessage: 'Keep consent' })}
        </Button>
      }
    >
      {withdraw.error && <FailureNotice failure={withdraw.error.failure} />}
      {given.length > 0 && (
        <SingleChipGroup<What>
          label={intl.formatMessage({
            id: 'chart.withdraw.what',
            defaultMessage: 'What the patient takes back',
          })}
          options={[
            {
              value: 'whole',
              label: intl.formatMessage({ id: 'chart.withdraw.whole', defaultMessage: 'The whole consent' }),
            },
            ...given.map((purpose) => ({
              value: purpose,
              label: intl.formatMessage(
                { id: 'chart.withdraw.photos', defaultMessage: 'Photos: {use}' },
                { use: intl.formatMessage(photoPurposeLabels[purpose]) },
              ),
            })),
          ]}
          value={what}
          onChange={setWhat}
        />
      )}
      <p className="muted">
        {whole
          ? intl.formatMessage({
              id: 'chart.withdraw.text',
              defaultMessage:
                'What was done under it stays recorded, and its addenda end with it. The next session needs a new signature.',
            })
          : intl.formatMessage({
              id: 'chart.withdraw.text-photos',
              defaultMessage:
                'From that day the photos are no longer used for it. The consent to treatment goes on holding. What has been published may not all be recalled.',
            })}
      </p>
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
