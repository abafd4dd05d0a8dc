import { FilePlus2, FileText } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Addendum } from '../../../shared/consents/addendum.ts';
import { emptyStart } from '../../../shared/consents/addition-wanted.ts';
import type { Consent } from '../../../shared/consents/consent.ts';
import { consentState } from '../../../shared/consents/consent-state.ts';
import { effectiveScope } from '../../../shared/consents/effective-scope.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { versionInUse } from '../../../shared/templates/in-use.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { UnbrokenDates } from '../../ui/unbroken-dates.tsx';
import { useAreaWords } from '../../use-area-names.ts';
import { useRefusal } from '../../use-refusal.ts';
import { useBeginAddendum } from '../consents/use-begin-addendum.ts';
import { RecordDialog } from '../corrections/record-dialog.tsx';
import { useHome } from '../vault/home-context.tsx';
import styles from './consent-list.module.css';
import { consentStateWords } from './consent-state-words.ts';
import { useLocalDay } from './use-local-day.ts';
import { useOpenConsent } from './use-open-consent.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';
import { WithdrawalLine } from './withdrawal-line.tsx';

interface ConsentItemProps {
  readonly consent: Consent;
  readonly name: Chart['patient'];
}

/** One consent: how it stands, what it covers by now, what was added and what was taken back. */
export const ConsentItem = ({ consent, name }: ConsentItemProps) => {
  const intl = useIntl();
  const { dateOf, today } = useLocalDay();
  const { templates } = useHome();
  const refusal = useRefusal();
  const [withdrawing, setWithdrawing] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const { open, failure } = useOpenConsent();
  const { begin, failure: notBegun } = useBeginAddendum(name.id);
  const state = consentState(consent, today, versionInUse(templates, consent));
  const { icon, tone, short } = consentStateWords[state];
  const covers = effectiveScope(consent);
  const day = formatDate(dateOf(consent.withdrawnAt ?? consent.signedAt));
  return (
    <li className={styles.consent}>
      <Tag icon={icon} tone={tone === 'ok' ? 'ok' : 'plain'}>
        {intl.formatMessage(short)} {day}
      </Tag>
      <Covers consent={consent} />
      {failure && <FailureNotice failure={failure} />}
      {notBegun && <FailureNotice failure={notBegun} />}
      {consent.addenda.map((addendum) => (
        <AddendumLine key={addendum.id} addendum={addendum} onOpen={() => open(addendum.id, 'addendum')} />
      ))}
      {consent.withdrawals.map((withdrawal) => (
        <WithdrawalLine
          key={withdrawal.revision}
          withdrawal={withdrawal}
          addenda={consent.addenda}
          onOpen={() => open(`${consent.id}/${String(withdrawal.revision)}`, 'withdrawal')}
        />
      ))}
      <div className="row-wrap">
        <Button icon={FileText} kind="bare" onPress={() => open(consent.id, 'consent')}>
          {intl.formatMessage({ id: 'chart.consent.read', defaultMessage: 'Read' })}
        </Button>
        <Button kind="bare" onPress={() => setCorrecting(true)}>
          {intl.formatMessage({ id: 'chart.consent.correct', defaultMessage: 'Corrections' })}
        </Button>
        {covers && (
          <>
            <Button
              kind="bare"
              onPress={() => begin(consent, emptyStart, null)}
              notYet={refusal('addenda:sign')}
            >
              {intl.formatMessage({ id: 'chart.consent.add', defaultMessage: 'Add to it' })}
            </Button>
            <Button kind="bare" onPress={() => setWithdrawing(true)} notYet={refusal('consents:withdraw')}>
              {intl.formatMessage({ id: 'chart.consent.withdraw', defaultMessage: 'Withdraw' })}
            </Button>
          </>
        )}
      </div>
      {correcting && (
        <RecordDialog
          type="consent"
          id={consent.id}
          patient={name.id}
          title={intl.formatMessage(
            { id: 'chart.consent.record', defaultMessage: 'Consent of {date}' },
            { date: formatDate(dateOf(consent.signedAt)) },
          )}
          onClose={() => setCorrecting(false)}
        />
      )}
      {withdrawing && <WithdrawDialog consent={consent} name={name} onClose={() => setWithdrawing(false)} />}
    </li>
  );
};

const Covers = ({ consent }: { readonly consent: Consent }) => {
  const intl = useIntl();
  const areas = useAreaWords();
  const scope = effectiveScope(consent) ?? consent.scope;
  return (
    <p className="caption">
      {intl.formatMessage(
        {
          id: 'chart.consent.scope',
          defaultMessage:
            '{areas}, up to {depth}, {sessions, plural, one {# session} other {# sessions}}. Version {version}',
        },
        {
          areas: areas(scope.areas),
          depth: withUnit(scope.maxDepthUm, depthSpec, intl.locale),
          sessions: scope.sessions,
          version: consent.templateVersion,
        },
      )}
      {scope.validUntil !== null &&
        intl.formatMessage(
          { id: 'chart.consent.until', defaultMessage: ', until {date}' },
          { date: formatDate(scope.validUntil) },
        )}
    </p>
  );
};

const AddendumLine = ({
  addendum,
  onOpen,
}: {
  readonly addendum: Addendum;
  readonly onOpen: () => Promise<void>;
}) => {
  const intl = useIntl();
  const { dateOf } = useLocalDay();
  const date = formatDate(dateOf(addendum.signedAt));
  return (
    <Button icon={FilePlus2} kind="bare" className={styles.line} onPress={onOpen}>
      <UnbrokenDates>
        {addendum.outcome === 'agreed'
          ? intl.formatMessage(
              { id: 'chart.consent.addendum', defaultMessage: 'Addendum signed {date}' },
              { date },
            )
          : intl.formatMessage(
              { id: 'chart.consent.addendum.declined', defaultMessage: 'Addendum declined {date}' },
              { date },
            )}
      </UnbrokenDates>
    </Button>
  );
};
