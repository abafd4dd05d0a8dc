import { CircleSlash, FileText, PenLine } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { photoAnswer } from '../../../shared/consents/photo-answer.ts';
import { photoPurposes } from '../../../shared/consents/photo-purposes.ts';
import type { SmallConsent } from '../../../shared/consents/small-consent.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { answerLabels } from '../../../shared/labels/answer-labels.ts';
import { consentKindLabels, photoPurposeLabels } from '../../../shared/labels/consent-labels.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useAreaWords } from '../../use-area-names.ts';
import { useRefusal } from '../../use-refusal.ts';
import styles from './consent-list.module.css';
import { useSmallConsentState } from './small-consent-words.ts';
import { useLocalDay } from './use-local-day.ts';
import { useOpenConsent } from './use-open-consent.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';
import { WithdrawalLine } from './withdrawal-line.tsx';

interface SmallConsentItemProps {
  readonly consent: SmallConsent;
  readonly name: Chart['patient'];
}

/** One of the smaller consents: what for, how it stands, which uses of photos it gives, and what was taken back. */
export const SmallConsentItem = ({ consent, name }: SmallConsentItemProps) => {
  const intl = useIntl();
  const { dateOf } = useLocalDay();
  const areas = useAreaWords();
  const refusal = useRefusal();
  const stateOf = useSmallConsentState();
  const [withdrawing, setWithdrawing] = useState(false);
  const { open, failure } = useOpenConsent();
  const stands = consent.kind !== 'refusal' && consent.outcome === 'agreed' && consent.withdrawnAt === null;
  const day = formatDate(dateOf(consent.withdrawnAt ?? consent.signedAt));
  const uses = photoPurposes.filter((purpose) => consent.photos[purpose] !== 'not-asked');
  return (
    <li className={styles.consent}>
      <span className="strong">{intl.formatMessage(consentKindLabels[consent.kind])}</span>
      <Tag icon={stands ? PenLine : CircleSlash} tone={stands ? 'ok' : 'plain'}>
        {stateOf(consent)} {day}
      </Tag>
      <p className="caption">
        {areas(consent.areas)}
        {uses.map((purpose) => (
          <span key={purpose} className={styles.use}>
            {intl.formatMessage(photoPurposeLabels[purpose])}:{' '}
            {intl.formatMessage(answerLabels[photoAnswer(consent, purpose)])}
          </span>
        ))}
      </p>
      {failure && <FailureNotice failure={failure} />}
      {consent.withdrawals.map((withdrawal) => (
        <WithdrawalLine
          key={withdrawal.revision}
          withdrawal={withdrawal}
          addenda={[]}
          onOpen={() => open(`${consent.id}/${String(withdrawal.revision)}`, 'withdrawal')}
        />
      ))}
      <div className="row-wrap">
        <Button icon={FileText} kind="bare" onPress={() => open(consent.id, 'consent')}>
          {intl.formatMessage({ id: 'chart.consent.read', defaultMessage: 'Read' })}
        </Button>
        {stands && (
          <Button kind="bare" onPress={() => setWithdrawing(true)} notYet={refusal('consents:withdraw')}>
            {intl.formatMessage({ id: 'chart.consent.withdraw', defaultMessage: 'Withdraw' })}
          </Button>
        )}
      </div>
      {withdrawing && <WithdrawDialog consent={consent} name={name} onClose={() => setWithdrawing(false)} />}
    </li>
  );
};
