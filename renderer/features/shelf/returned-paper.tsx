import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { wholeShelf } from '../../../shared/documents/shelf-entry.ts';
import { call, useAnswer } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { formatDate } from '../../../shared/dates/format.ts';
import { AttachDialog } from '../attachments/attach-dialog.tsx';
import { useImport } from '../attachments/use-import.ts';
import { readPaperCode } from '../papers/read-paper-code.ts';
import { startDecoder } from '../scans/decoder.ts';

interface ReturnedPaperProps {
  readonly patient: string;
  /** The scan or photo of the signed paper. */
  readonly file: File;
  /** Which form it is, where somebody said so; else its code is looked for. */
  readonly document: string | null;
  readonly today: string;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

type Found =
  | { readonly step: 'looking' }
  | { readonly step: 'ask'; readonly why: 'no-code' | 'other-patient' }
  | { readonly step: 'known'; readonly document: string };

/** Attaches a paper that came back signed to the form that it was printed as: found by its code, or chosen. */
export const ReturnedPaper = ({ patient, file, document, ...rest }: ReturnedPaperProps) => {
  const [decoder] = useState(startDecoder);
  useEffect(() => decoder.end, [decoder]);
  const [found, setFound] = useState<Found>(
    document === null ? { step: 'looking' } : { step: 'known', document },
  );
  useEffect(() => {
    if (document !== null) return undefined;
    let going = true;
    const look = async (): Promise<Found> => {
      const read = await readPaperCode(file, decoder);
      if (!('code' in read)) return { step: 'ask', why: 'no-code' };
      const check = await call('papers:check', { typed: read.code });
      const paper = check.ok && check.value.result !== 'unknown' ? check.value.document : null;
      if (paper === null) return { step: 'ask', why: 'no-code' };
      return paper.patient === patient
        ? { step: 'known', document: paper.id }
        : { step: 'ask', why: 'other-patient' };
    };
    void look().then((result) => going && setFound(result));
    return () => {
      going = false;
    };
  }, [patient, file, document, decoder]);
  if (found.step === 'known')
    return <Attach patient={patient} file={file} document={found.document} {...rest} />;
  return (
    <AskWhich
      patient={patient}
      found={found}
      onChoose={(chosen) => setFound({ step: 'known', document: chosen })}
      onClose={rest.onClose}
    />
  );
};

interface AttachProps extends Omit<ReturnedPaperProps, 'document'> {
  readonly document: string;
}

const Attach = ({ patient, file, document, today, onAnother, onClose }: AttachProps) => {
  const { state, bring, stop } = useImport();
  const bringIn = useRef(bring);
  bringIn.current = bring;
  useEffect(() => bringIn.current(file), [file]);
  if (state.step === 'none') return null;
  return (
    <AttachDialog
      state={state}
      of={{ patient, session: null, consent: null, document }}
      today={today}
      suggested="paper-sheet"
      onAnother={onAnother}
      onClose={() => {
        stop();
        onClose();
      }}
    />
  );
};

interface AskWhichProps {
  readonly patient: string;
  readonly found: Exclude<Found, { readonly step: 'known' }>;
  readonly onChoose: (document: string) => void;
  readonly onClose: () => void;
}

/** While the code is looked for, and where none was found: which form it is. */
const AskWhich = ({ patient, found, onChoose, onClose }: AskWhichProps) => {
  const intl = useIntl();
  const { data } = useAnswer('shelf:list', {
    patient,
    filter: { ...wholeShelf, state: 'offered' },
    after: null,
    limit: 200,
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const forms = (data?.entries ?? []).filter(({ document }) => document !== null);
  return (
    <Dialog
      open
      onClose={onClose}
      title={intl.formatMessage({ id: 'returned.title', defaultMessage: 'Which paper is it?' })}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'attachments.attach.cancel', defaultMessage: 'Attach nothing' })}
          </Button>
          {found.step === 'ask' && (
            <Button
              kind="primary"
              onPress={() => {
                setAsked(true);
                if (chosen !== null) onChoose(chosen);
              }}
            >
              {intl.formatMessage({ id: 'returned.go-on', defaultMessage: 'Go on' })}
            </Button>
          )}
        </>
      }
    >
      {found.step === 'looking' ? (
        <p role="status">
          {intl.formatMessage({
            id: 'returned.looking',
            defaultMessage: 'Looking for the code of the paper',
          })}
        </p>
      ) : (
        <>
          <Notice
            level="info"
            title={
              found.why === 'other-patient'
                ? intl.formatMessage({
                    id: 'returned.other-patient',
                    defaultMessage: 'Its code is of a document of another patient. Look at the paper again.',
                  })
                : intl.formatMessage({
                    id: 'returned.no-code',
                    defaultMessage: 'No code of this record was found in it.',
                  })
            }
          />
          <ComboBox
            label={intl.formatMessage({ id: 'returned.form', defaultMessage: 'Printed form' })}
            options={forms.map(({ document, title, day }) => ({
              value: document ?? '',
              label: title,
              detail: day === null ? '' : formatDate(day),
            }))}
            value={chosen}
            onChange={setChosen}
            error={
              asked && chosen === null
                ? intl.formatMessage({ id: 'field-problem.empty', defaultMessage: 'Fill this in.' })
                : undefined
            }
          />
        </>
      )}
    </Dialog>
  );
};
