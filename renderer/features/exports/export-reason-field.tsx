import { useIntl } from 'react-intl';
import { TextInput } from '../../ui/text-input.tsx';
import type { ExportReason } from './use-export-ask.ts';

interface Props {
  readonly reason: ExportReason;
  readonly autoFocus?: boolean;
}

/** What an export is for. */
export const ExportReasonField = ({ reason, autoFocus = false }: Props) => {
  const intl = useIntl();
  return (
    <TextInput
      label={intl.formatMessage({ id: 'export-reason', defaultMessage: 'What is it for?' })}
      help={intl.formatMessage({
        id: 'export-reason.help',
        defaultMessage: 'It is kept in the ledger. Name no patient here.',
      })}
      value={reason.value}
      onChange={reason.set}
      error={reason.error}
      inputRef={reason.input}
      autoFocus={autoFocus}
      required
    />
  );
};
