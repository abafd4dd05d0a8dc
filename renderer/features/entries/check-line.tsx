import { useState } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { readHash, type LineCheck } from '../../../shared/entries/entry.ts';
import { useChange } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useHome } from '../vault/home-context.tsx';

/** A line from the foot of a printed list, typed in: is it an entry of these records, or are they older or others? */
export const CheckLine = ({ onClose }: { readonly onClose: () => void }) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  const [seq, setSeq] = useState('');
  const [hash, setHash] = useState('');
  const [tried, setTried] = useState(false);
  const check = useChange('entries:check-line');
  const number = /^\d{1,12}$/.test(seq.trim()) ? Number(seq.trim()) : 0;
  const look = async (): Promise<void> => {
    setTried(true);
    if (number < 1 || readHash(hash) === undefined) return;
    await check.mutateAsync({ seq: number, hash }).catch(() => null);
  };
  const change = (set: (text: string) => void) => (text: string) => {
    check.reset();
    set(text);
  };
  const answer = check.data && answerWords(intl, check.data, timeZone);
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage({ id: 'entries.check-line', defaultMessage: 'Check a printed line' })}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'entries.line.close', defaultMessage: 'Close' })}
          </Button>
          <Button kind="primary" onPress={look}>
            {intl.formatMessage({ id: 'entries.line.check', defaultMessage: 'Check' })}
          </Button>
        </>
      }
    >
      <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        <p className="muted">
          {intl.formatMessage({
            id: 'entries.line.lead',
            defaultMessage:
              'Each printed list ends with the newest entry of its day. If that entry is here, these records are at least as new as the paper.',
          })}
        </p>
        <TextInput
          label={intl.formatMessage({ id: 'entries.line.seq', defaultMessage: 'Number of the entry' })}
          kind="digits"
          autoFocus
          value={seq}
          onChange={change(setSeq)}
          error={
            tried && number < 1
              ? intl.formatMessage({
                  id: 'entries.line.seq.wrong',
                  defaultMessage: 'The number after “Newest entry”.',
                })
              : undefined
          }
        />
        <TextInput
          label={intl.formatMessage({
            id: 'entries.line.hash',
            defaultMessage: 'The letters and digits after it',
          })}
          kind="code"
          value={hash}
          onChange={change(setHash)}
          error={
            tried && readHash(hash) === undefined
              ? intl.formatMessage({
                  id: 'entries.line.hash.wrong',
                  defaultMessage: 'Twelve signs in three groups: 0 to 9 and a to f.',
                })
              : undefined
          }
        />
        {check.error && <FailureNotice failure={check.error.failure} />}
        {answer && (
          <Notice level={answer.level} title={answer.what}>
            {answer.next}
          </Notice>
        )}
      </form>
    </Dialog>
  );
};

const answerWords = (
  intl: IntlShape,
  { found, at }: LineCheck,
  timeZone: string,
): { readonly level: 'ok' | 'stop'; readonly what: string; readonly next: string } => {
  if (found === 'here') {
    return {
      level: 'ok',
      what: intl.formatMessage({
        id: 'entries.line.here',
        defaultMessage: 'This entry is in these records.',
      }),
      next: intl.formatMessage(
        { id: 'entries.line.here.next', defaultMessage: 'It was written on {date}.' },
        { date: at === null ? '' : formatDate(dateOfInstant(at, timeZone)) },
      ),
    };
  }
  return {
    level: 'stop',
    what: intl.formatMessage({
      id: 'entries.line.not-here',
      defaultMessage: 'This entry is not in these records.',
    }),
    next:
      found === 'missing'
        ? intl.formatMessage({
            id: 'entries.line.missing',
            defaultMessage:
              'They end before it: they are an older copy, or those of another practice. Check what you typed, then ask who put an older copy here.',
          })
        : intl.formatMessage({
            id: 'entries.line.other',
            defaultMessage:
              'Another entry has this number: they went on from an older copy, or belong to another practice. Check what you typed, then ask who put an older copy here.',
          }),
  };
};
