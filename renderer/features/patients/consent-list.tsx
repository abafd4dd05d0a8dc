import { CircleSlash, FileText, PenLine } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Consent } from '../../../shared/consents/consent.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import { withUnit } from '../../../shared/quantity/format.ts';
import { depthSpec } from '../../../shared/quantity/specs.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useAreaWords } from '../../use-area-names.ts';
import styles from './consent-list.module.css';
import { EarlierVersions } from '../versions/earlier-versions.tsx';
import { ColumnPart, NothingYet } from './column.tsx';
import { useShortName } from './person-name.tsx';
import { useLocalDay } from './use-local-day.ts';
import { useOpenConsent } from './use-open-consent.ts';

/** What the patient has signed, newest first, and what was taken back. */
export const ConsentList = ({ chart }: { readonly chart: Chart }) => {
  const intl = useIntl();
  const newest = chart.consents.toSorted((a, b) => b.signedAt - a.signedAt);
  return (
    <ColumnPart title={intl.formatMessage({ id: 'chart.consents', defaultMessage: 'Consents' })}>
      {newest.length === 0 && (
        <NothingYet>
          {intl.formatMessage({ id: 'chart.consents.none', defaultMessage: 'Nothing signed yet.' })}
        </NothingYet>
      )}
      <ul>
        {newest.map((consent) => (
          <ConsentItem key={consent.id} consent={consent} name={chart.patient} />
        ))}
      </ul>
      {newest.length > 1 && (
        <EarlierVersions
          quiet
          type="consents"
          id={chart.patient.id}
          title={intl.formatMessage({ id: 'chart.consents', defaultMessage: 'Consents' })}
        />
      )}
    </ColumnPart>
  );
};

interface ConsentItemProps {
  readonly consent: Consent;
  readonly name: Chart['patient'];
}

const ConsentItem = ({ consent, name }: ConsentItemProps) => {
  const intl = useIntl();
  const areas = useAreaWords();
  const { dateOf } = useLocalDay();
  const refusal = useRefusal();
  const [withdrawing, setWithdrawing] = useState(false);
  const { open, failure } = useOpenConsent();
  const { scope, withdrawnAt } = consent;
  const stands = consent.outcome === 'agreed' && withdrawnAt === null;
  const state =
    withdrawnAt !== null
      ? intl.formatMessage(
          { id: 'chart.consent.withdrawn', defaultMessage: 'Withdrawn {date}' },
          { date: formatDate(dateOf(withdrawnAt)) },
        )
      : consent.outcome === 'declined'
        ? intl.formatMessage(
            { id: 'chart.consent.declined', defaultMessage: 'Declined {date}' },
            { date: formatDate(dateOf(consent.signedAt)) },
          )
        : intl.formatMessage(
            { id: 'chart.consent.signed', defaultMessage: 'Signed {date}' },
            { date: formatDate(dateOf(consent.signedAt)) },
          );
  return (
    <li className={styles.consent}>
      <Tag icon={stands ? PenLine : CircleSlash} tone={stands ? 'ok' : 'plain'}>
        {state}
      </Tag>
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
      </p>
      {failure && <FailureNotice failure={failure} />}
      <div className="row-wrap">
        <Button icon={FileText} kind="bare" onPress={() => open(consent.id)}>
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

interface WithdrawDialogProps extends ConsentItemProps {
  readonly onClose: () => void;
}

/** Notes that the patient took the consent back; the signed document stays as it is. */
const WithdrawDialog = ({ consent, name, onClose }: WithdrawDialogProps) => {
  const intl = useIntl();
  const shortName = useShortName();
  const { dateOf } = useLocalDay();
  const [reason, setReason] = useState('');
  const withdraw = useChange('consents:withdraw', ['patients:chart', 'patients:timeline']);
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage(
        { id: 'chart.withdraw.title', defaultMessage: 'Withdraw the consent of {name} of {date}?' },
        { name: shortName(name), date: formatDate(dateOf(consent.signedAt)) },
      )}
      danger={
        <Button
          kind="danger-solid"
          onPress={() =>
            withdraw.mutateAsync({ id: consent.id, reason: reason.trim() }).then(onClose, () => undefined)
          }
        >
          {intl.formatMessage({ id: 'chart.withdraw.do', defaultMessage: 'Withdraw consent' })}
        </Button>
      }
      actions={
        <Button onPress={onClose}>
          {intl.formatMessage({ id: 'chart.withdraw.keep', defaultMessage: 'Keep consent' })}
        </Button>
      }
    >
      {withdraw.error && <FailureNotice failure={withdraw.error.failure} />}
      <p className="muted">
        {intl.formatMessage({
          id: 'chart.withdraw.text',
          defaultMessage: 'What was done under it stays recorded. The next session needs a new signature.',
        })}
      </p>
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
