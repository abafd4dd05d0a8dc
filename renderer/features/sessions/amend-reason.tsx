import { useIntl } from 'react-intl';
import { TextInput } from '../../ui/text-input.tsx';
import { useSessionForm } from './form-context.ts';
import styles from './session-form.module.css';

/** Where the focus goes when the reason is missing. */
export const amendReasonId = 'session-amend-reason';

/** Why a sealed session is corrected; it prints with both versions. */
export const AmendReason = ({ wanted }: { readonly wanted: boolean }) => {
  const intl = useIntl();
  const { draft, change } = useSessionForm();
  const label = intl.formatMessage({
    id: 'sessions.amend.reason',
    defaultMessage: 'Why is this session amended?',
  });
  return (
    <div id={amendReasonId} className={styles.amend}>
      <TextInput
        label={label}
        note={intl.formatMessage({
          id: 'sessions.amend.reason-note',
          defaultMessage: 'Prints with both versions',
        })}
        required
        reserveLine={false}
        value={draft.amendReason}
        error={
          wanted && draft.amendReason.trim() === ''
            ? intl.formatMessage({
                id: 'sessions.amend.reason-missing',
                defaultMessage: 'Say in a few words why.',
              })
            : undefined
        }
        onChange={(amendReason) =>
          change(
            {
              key: 'amendReason',
              label: intl.formatMessage({ id: 'sessions.reason.undo', defaultMessage: 'reason' }),
            },
            (before) => ({
              ...before,
              amendReason,
            }),
          )
        }
      />
    </div>
  );
};
