import { ImageUp, ScanLine } from 'lucide-react';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { useIntl } from 'react-intl';
import { readCode } from '../../../shared/gs1/read-code.ts';
import { readTyped } from '../../../shared/gs1/read-keys.ts';
import { groupSeparator, type ScannedCode } from '../../../shared/gs1/scanned-code.ts';
import type { Found } from '../../../shared/scans/find-pack.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { CameraView } from './camera-view.tsx';
import type { DecodeAnswer } from './decode-messages.ts';
import { pictureOf, startDecoder } from './decoder.ts';
import { ScannedCodes } from './scanned-codes.tsx';
import styles from './scans.module.css';
import { useWedge } from './use-wedge.ts';

interface Props {
  readonly today: string;
  readonly find: (code: ScannedCode) => Found;
  readonly onClose: () => void;
  /** Somebody looked at what was read, and takes it. */
  readonly onTake: (code: ScannedCode) => void;
}

type Why = Extract<DecodeAnswer, { readonly ok: false }>['why'] | 'empty';

/** The first picture among what was pasted or dropped. */
const pictureIn = (data: DataTransfer | null): File | null =>
  [...(data?.files ?? [])].find(({ type }) => type.startsWith('image/')) ?? data?.files[0] ?? null;

/** Reads a pack by camera, from a picture, or as it is typed or scanned into the field. No picture is kept. */
export const ScanDialog = ({ today, find, onClose, onTake }: Props) => {
  const intl = useIntl();
  const [decoder] = useState(startDecoder);
  useEffect(() => decoder.end, [decoder]);
  const [codes, setCodes] = useState<readonly ScannedCode[]>([]);
  const [why, setWhy] = useState<Why | null>(null);
  const [reading, setReading] = useState(false);
  const [chosen, setChosen] = useState(0);

  const show = (texts: readonly string[]): void => {
    setWhy(null);
    setChosen(0);
    setCodes(texts.map((text) => readCode(text, today)));
  };
  const readPicture = async (file: Blob | null): Promise<void> => {
    if (!file || reading) return;
    setReading(true);
    setCodes([]);
    setWhy(null);
    const picture = await pictureOf(file);
    const answer = 'ok' in picture ? picture : await decoder.read(picture);
    setReading(false);
    if (!answer.ok) setWhy(answer.why);
    else if (answer.codes.length === 0) setWhy('empty');
    else show(answer.codes);
  };
  useWedge('dialog', (typed) => {
    setWhy(null);
    setChosen(0);
    setCodes([readTyped(typed, today, (code) => find(code).kind === 'lot')]);
  });
  usePasted((file) => void readPicture(file));
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    void readPicture(pictureIn(event.dataTransfer));
  };
  const taken = codes[chosen];
  const usable = taken !== undefined && taken.gtin !== null ? taken : null;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={intl.formatMessage({ id: 'scans.title', defaultMessage: 'Scan a pack' })}
      actions={
        <>
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'scans.cancel', defaultMessage: 'Back without it' })}
          </Button>
          {usable && (
            <Button kind="primary" onPress={() => onTake(usable)}>
              {intl.formatMessage({ id: 'scans.take', defaultMessage: 'Use this pack' })}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.scan} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        {codes.length > 0 ? (
          <ScannedCodes codes={codes} find={find} chosen={chosen} onChoose={setChosen} />
        ) : (
          <CameraView decoder={decoder} resting={reading} onCodes={show} />
        )}
        {why !== null && <WhyNot why={why} />}
        {codes.length > 0 && (
          <div className="row-wrap">
            <Button icon={ScanLine} onPress={() => setCodes([])}>
              {intl.formatMessage({ id: 'scans.again', defaultMessage: 'Scan another' })}
            </Button>
          </div>
        )}
        <FromPicture reading={reading} onFile={(file) => void readPicture(file)} />
        <TypedCode onText={(text) => show([text])} />
      </div>
    </Dialog>
  );
};

/** Hears a picture that is pasted while the dialog is open. */
const usePasted = (onFile: (file: File) => void): void => {
  const newest = useRef(onFile);
  newest.current = onFile;
  useEffect(() => {
    const pasted = (event: ClipboardEvent): void => {
      const file = pictureIn(event.clipboardData);
      if (!file) return;
      event.preventDefault();
      newest.current(file);
    };
    document.addEventListener('paste', pasted);
    return () => document.removeEventListener('paste', pasted);
  }, []);
};

interface FromPictureProps {
  readonly reading: boolean;
  readonly onFile: (file: File | null) => void;
}

const FromPicture = ({ reading, onFile }: FromPictureProps) => {
  const intl = useIntl();
  const input = useRef<HTMLInputElement>(null);
  const choose = intl.formatMessage({ id: 'scans.picture', defaultMessage: 'Choose a picture' });
  return (
    <div className={styles.fromPicture}>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/png,image/jpeg,image/gif,image/bmp"
        aria-label={choose}
        onChange={(event) => {
          onFile(event.target.files?.[0] ?? null);
          event.target.value = '';
        }}
      />
      <Button icon={ImageUp} onPress={() => input.current?.click()}>
        {choose}
      </Button>
      <p className="muted" role="status">
        {reading
          ? intl.formatMessage({ id: 'scans.reading', defaultMessage: 'The picture is being read.' })
          : intl.formatMessage({
              id: 'scans.picture-note',
              defaultMessage: 'Or drop or paste one here. It is read and not kept.',
            })}
      </p>
    </div>
  );
};

const TypedCode = ({ onText }: { readonly onText: (text: string) => void }) => {
  const intl = useIntl();
  const [text, setText] = useState('');
  const read = (): void => {
    if (text.trim() === '') return;
    onText(text);
    setText('');
  };
  return (
    <div className={styles.typed}>
      <TextInput
        kind="code"
        label={intl.formatMessage({ id: 'scans.typed', defaultMessage: 'Or scan or type the code here' })}
        value={text}
        onChange={setText}
        reserveLine={false}
        autoFocus
        onKeyDown={(event) => {
          // Ctrl+] and F8 are how scanners type the separator.
          if ((event.ctrlKey && event.key === ']') || event.key === 'F8') {
            event.preventDefault();
            setText(text + groupSeparator);
          } else if (event.key === 'Enter') {
            event.preventDefault();
            read();
          }
        }}
      />
      <Button onPress={read}>{intl.formatMessage({ id: 'scans.read', defaultMessage: 'Read it' })}</Button>
    </div>
  );
};

const WhyNot = ({ why }: { readonly why: Why }) => {
  const intl = useIntl();
  const words: Readonly<Record<Why, string>> = {
    empty: intl.formatMessage({
      id: 'scans.why.empty',
      defaultMessage: 'No code was found in this picture. Take one closer, sharp and without glare.',
    }),
    unreadable: intl.formatMessage({
      id: 'scans.why.unreadable',
      defaultMessage: 'This file is no picture that can be read. Choose a PNG or JPEG.',
    }),
    'too-large': intl.formatMessage({
      id: 'scans.why.too-large',
      defaultMessage: 'This picture is too large. Choose one of at most 60 megapixels and 30 MB.',
    }),
    late: intl.formatMessage({
      id: 'scans.why.late',
      defaultMessage: 'Reading this picture took too long and was given up. Choose a smaller part of it.',
    }),
    failed: intl.formatMessage({
      id: 'scans.why.failed',
      defaultMessage: 'The reader stopped. Try again, or type the numbers below the code.',
    }),
  };
  return <Notice level="caution" title={words[why]} />;
};
