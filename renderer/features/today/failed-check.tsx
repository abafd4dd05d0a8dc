import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import type { FirstBadEntry } from '../../../shared/checks/check.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useBadWords } from '../entries/bad-words.ts';

/** The last whole check found something: which entry, and which time is not sure. */
export const FailedCheck = ({ bad }: { readonly bad: FirstBadEntry }) => {
  const intl = useIntl();
  const navigate = useNavigate();
  const badWords = useBadWords();
  const owner = useRefusal()('entries:list') === undefined;
  return (
    <Notice
      level="stop"
      title={intl.formatMessage({
        id: 'today.failed-check',
        defaultMessage: 'The last check of all records found something that does not hold.',
      })}
      actions={
        owner && (
          <Button onPress={() => void navigate({ to: '/entries' })}>
            {intl.formatMessage({ id: 'entries.title', defaultMessage: 'What was written' })}
          </Button>
        )
      }
    >
      {badWords(bad)}{' '}
      {intl.formatMessage({
        id: 'today.failed-check.next',
        defaultMessage:
          'Stria changed nothing. Keep a copy of the vault’s folder as it is, and compare with your last backup.',
      })}
    </Notice>
  );
};
