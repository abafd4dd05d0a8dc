import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as newId } from 'uuid';
import type { Finding } from '../../../shared/rules/finding.ts';
import { call } from '../../api.ts';
import { AskedSecretField } from '../../asked-secret-field.tsx';
import { FailureNotice } from '../../failure-notice.tsx';
import { useAskedSecret } from '../../use-asked-secret.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Finding as FindingBlock } from '../../ui/finding.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { MoreWhy } from '../rules/why-rule.tsx';
import { groupFindings } from './finding-lines.ts';
import { useFindingText } from './finding-text.ts';
import { useSessionForm } from './form-context.ts';

interface PassStopsProps {
  readonly session: string;
  readonly patient: string;
  readonly stops: readonly Finding[];
  readonly onClose: () => void;
  /** To the record, for a treatment that was given all the same. */
  readonly onRecord: () => void;
}

/** What stops a treatment and why; an owner lets it through with a reason, at this computer and without locking. */
export const PassStops = ({ session, patient, stops, onClose, onRecord }: PassStopsProps) => {
  const intl = useIntl();
  const queries = useQueryClient();
  const { record, passes, home, say } = useSessionForm();
  const textOf = useFindingText();
  const owner = home.user.role === 'owner';
  const own = useAskedSecret({
    needed: !owner,
    empty: intl.formatMessage({
      id: 'sessions.pass.empty',
      defaultMessage: 'Type the passphrase of an owner.',
    }),
  });
  const [id] = useState(() => newId());
  const [reason, setReason] = useState('');
  const [wanted, setWanted] = useState(false);
  const words = {
    passed: intl.formatMessage({ id: 'sessions.pass.done', defaultMessage: 'Passed' }),
    reason: intl.formatMessage({ id: 'sessions.pass.reason', defaultMessage: 'Why it may go on' }),
  };
  const pass = async (): Promise<void> => {
    setWanted(true);
    if (reason.trim() === '') return;
    const asked = stops.map(({ rule, subject }) => ({ rule, subject }));
    const input = { id, session, patient, fields: record.fields, stops: asked, reason: reason.trim() };
    const done = await own.send((passphrase) =>
      call('passes:add', { ...input, ownerPassphrase: owner ? null : passphrase }),
    );
    if (done === undefined) return;
    queries.setQueryData(['passes:list', { session }], done);
    say(words.passed);
    onClose();
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={intl.formatMessage({
        id: 'sessions.pass.title',
        defaultMessage: 'Stopped before the treatment',
      })}
      actions={
        <>
          <Button
            onPress={() => {
              onClose();
              onRecord();
            }}
          >
            {intl.formatMessage({ id: 'sessions.pass.record', defaultMessage: 'It was done: record it' })}
          </Button>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'sessions.pass.back', defaultMessage: 'Back' })}
          </Button>
          <Button kind="primary" onPress={pass}>
            {intl.formatMessage(
              {
                id: 'sessions.pass.do',
                defaultMessage: '{count, plural, one {Pass the stop} other {Pass # stops}}',
              },
              { count: stops.length },
            )}
          </Button>
        </>
      }
    >
      <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        {groupFindings(
          stops,
          (finding) => textOf(finding).what,
          () => false,
        ).map(({ key, finding, words: what }) => (
          <FindingBlock
            key={key}
            level="stop"
            why={
              <>
                {textOf(finding).why} {textOf(finding).act}
                <MoreWhy finding={finding} />
              </>
            }
          >
            {what}
          </FindingBlock>
        ))}
        <p className="muted">
          {intl.formatMessage({
            id: 'sessions.pass.who',
            defaultMessage:
              'An owner can let the treatment go on; the reason prints with the session. What was done already is always recorded, with the reason of who did it.',
          })}
        </p>
        <TextInput
          label={words.reason}
          note={intl.formatMessage({
            id: 'sessions.reason.prints',
            defaultMessage: 'Prints with the record',
          })}
          value={reason}
          autoFocus={owner}
          onChange={setReason}
          error={
            wanted && reason.trim() === ''
              ? intl.formatMessage({ id: 'field-problem.empty', defaultMessage: 'Fill this in.' })
              : undefined
          }
        />
        {owner ? (
          own.failure && <FailureNotice failure={own.failure} />
        ) : (
          <AskedSecretField
            secret={own}
            label={intl.formatMessage({
              id: 'sessions.pass.owner',
              defaultMessage: 'Passphrase of an owner',
            })}
            help={intl.formatMessage(
              { id: 'sessions.pass.owners', defaultMessage: '{names}. Nobody has to lock for it.' },
              { names: intl.formatList(passes.owners, { type: 'disjunction' }) },
            )}
            onEnter={() => void pass()}
          />
        )}
      </form>
    </Dialog>
  );
};
