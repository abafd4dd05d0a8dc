import { CircleCheck, CircleSlash, FileText } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import { dateOfInstant } from '../../../shared/dates/calendar.ts';
import { formatDate, formatTime } from '../../../shared/dates/format.ts';
import { printedCode, readCode, type CodeCheck } from '../../../shared/documents/code.ts';
import type { Failure } from '../../../shared/errors.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { call } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { useHome } from '../vault/home-context.tsx';
import { CodeSource } from './code-source.tsx';

const problems = {
  empty: { id: 'check-paper.empty', defaultMessage: 'Type the code that is printed beside the mark.' },
  length: { id: 'check-paper.length', defaultMessage: 'A code has 14 letters and digits.' },
  character: {
    id: 'check-paper.character',
    defaultMessage: 'A code has only letters and digits, and no U.',
  },
  mistyped: {
    id: 'check-paper.mistyped',
    defaultMessage: 'One letter or digit is wrong, or two are swapped. Compare it with the paper.',
  },
} satisfies Record<string, Message>;

const findings = {
  same: {
    id: 'check-paper.same',
    defaultMessage: 'The paper is in the record, which is unchanged since it was made.',
  },
  damaged: {
    id: 'check-paper.damaged',
    defaultMessage:
      'The paper is in the record, but what is kept of it does not fit its fingerprint any more. Check the whole record under Practice.',
  },
  'other-content': {
    id: 'check-paper.other',
    defaultMessage:
      'A document like this one is in the record, but with other content than the paper’s code says. Compare the two word by word.',
  },
  unknown: {
    id: 'check-paper.unknown',
    defaultMessage: 'No document of this record has this code. It may come from another practice.',
  },
} satisfies Record<CodeCheck['result'], Message>;

/** Says whether a printed paper is as the record has it: its code is typed, scanned, or found in a picture or PDF. */
export const CheckDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const intl = useIntl();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [check, setCheck] = useState<CodeCheck | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const read = readCode(typed);
  const ask = async (code: string): Promise<void> => {
    setCheck(null);
    setFailure(null);
    const answer = await call('papers:check', { typed: code });
    if (answer.ok) setCheck(answer.value);
    else setFailure(answer.error);
  };
  const look = async (): Promise<void> => {
    setTried(true);
    setCheck(null);
    if ('code' in read) await ask(read.code);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void look();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage({ id: 'check-paper.title', defaultMessage: 'Check a document' })}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'check-paper.close', defaultMessage: 'Close' })}
          </Button>
          <Button kind="primary" onPress={look}>
            {intl.formatMessage({ id: 'check-paper.look', defaultMessage: 'Check code' })}
          </Button>
        </>
      }
    >
      {failure && <FailureNotice failure={failure} />}
      <form onSubmit={submit} noValidate>
        <TextInput
          kind="code"
          label={intl.formatMessage({ id: 'check-paper.code', defaultMessage: 'Code of the paper' })}
          note={intl.formatMessage({
            id: 'check-paper.where',
            defaultMessage: 'at its end, beside the square mark; a scanner can read the mark',
          })}
          value={typed}
          reserveLine
          autoFocus
          error={tried && 'why' in read ? intl.formatMessage(problems[read.why]) : undefined}
          onChange={(text) => {
            setTyped(text);
            setTried(false);
            setCheck(null);
          }}
        />
      </form>
      <CodeSource
        onCode={(code) => {
          setTyped(printedCode(code));
          setTried(false);
          void ask(code);
        }}
      />
      <div role="status" className="stack">
        {check && <Finding check={check} />}
      </div>
    </Dialog>
  );
};

const Finding = ({ check: { result, document } }: { readonly check: CodeCheck }) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const { timeZone } = useHome();
  return (
    <>
      <p>
        <Tag icon={result === 'same' ? CircleCheck : CircleSlash} tone={result === 'same' ? 'ok' : 'plain'}>
          {result === 'same'
            ? intl.formatMessage({ id: 'check-paper.fits', defaultMessage: 'Fits the record' })
            : intl.formatMessage({ id: 'check-paper.fits-not', defaultMessage: 'Does not fit the record' })}
        </Tag>
      </p>
      <p>{intl.formatMessage(findings[result])}</p>
      {document && (
        <>
          <p>
            {intl.formatMessage(
              {
                id: 'check-paper.document',
                defaultMessage:
                  '{title}, made {date} at {time}, {patient, select, none {about no patient} other {for {name}, born {born}}}.',
              },
              {
                title: document.title,
                date: formatDate(dateOfInstant(document.at, timeZone)),
                time: formatTime(document.at, timeZone),
                patient: document.patientName === null ? 'none' : 'other',
                name: <bdi key="name">{document.patientName}</bdi>,
                born: document.born === null ? '' : formatDate(document.born),
              },
            )}
          </p>
          <Button icon={FileText} onPress={() => go.document(document.id)}>
            {intl.formatMessage({ id: 'check-paper.open', defaultMessage: 'Open the document' })}
          </Button>
        </>
      )}
    </>
  );
};
