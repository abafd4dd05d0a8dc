import { useState } from 'react';
import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import type { StudioText } from '../../../shared/templates/version.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useRefusal } from '../../use-refusal.ts';
import styles from '../documents/documents-page.module.css';
import { useLocalDay } from '../patients/use-local-day.ts';
import { refreshedByTexts } from './refreshed.ts';

/** Takes a text out of the choice, or lets it in again; nothing that was made from it changes. */
export const RetireText = ({ text }: { readonly text: StudioText }) => {
  const intl = useIntl();
  const { dateOf } = useLocalDay();
  const [asking, setAsking] = useState(false);
  const retire = useChange('templates:retire', refreshedByTexts);
  const notTheirs = useRefusal()('templates:retire');
  const { id, language, retired } = text;
  if (notTheirs !== undefined && retired === null) return null;
  return (
    <section className={styles.adoption}>
      {retired && (
        <p>
          {intl.formatMessage(
            { id: 'retire.since', defaultMessage: 'Retired by {name}, {date}. It is not offered any more.' },
            { name: retired.by, date: formatDate(dateOf(retired.at)) },
          )}
        </p>
      )}
      <div>
        {retired ? (
          <Button
            notYet={notTheirs ?? ''}
            onPress={() => retire.mutateAsync({ id, language, retired: false, reason: '' }).catch(() => null)}
          >
            {intl.formatMessage({ id: 'retire.undo', defaultMessage: 'Offer it again' })}
          </Button>
        ) : (
          <Button kind="bare" onPress={() => setAsking(true)}>
            {intl.formatMessage({ id: 'retire.ask', defaultMessage: 'Retire this text' })}
          </Button>
        )}
      </div>
      {retire.error && <FailureNotice failure={retire.error.failure} />}
      {asking && (
        <RetireDialog
          title={text.title}
          onClose={() => setAsking(false)}
          onRetire={async (reason) => {
            await retire.mutateAsync({ id, language, retired: true, reason }).catch(() => null);
            setAsking(false);
          }}
        />
      )}
    </section>
  );
};

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onRetire: (reason: string) => Promise<void>;
}

const RetireDialog = ({ title, onClose, onRetire }: DialogProps) => {
  const intl = useIntl();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage({ id: 'retire.title', defaultMessage: 'Retire “{title}”?' }, { title })}
      danger={
        <Button kind="danger-solid" onPress={() => onRetire(reason.trim().slice(0, 300))}>
          {intl.formatMessage({ id: 'retire.go', defaultMessage: 'Retire text' })}
        </Button>
      }
      actions={
        <Button onPress={onClose}>
          {intl.formatMessage({ id: 'retire.cancel', defaultMessage: 'Keep it' })}
        </Button>
      }
    >
      <p>
        {intl.formatMessage({
          id: 'retire.what',
          defaultMessage:
            'It is not offered any more where a text is chosen. Its versions stay here, and what was signed or printed from it stays as it is. You can offer it again at any time.',
        })}
      </p>
      <TextInput
        label={intl.formatMessage({ id: 'retire.reason', defaultMessage: 'Reason' })}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  );
};
