import { Camera, ImageUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { codeAmong } from '../../../shared/documents/code.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DropPlace, useFileChoice } from '../attachments/drop-place.tsx';
import { CameraView } from '../scans/camera-view.tsx';
import { startDecoder } from '../scans/decoder.ts';
import { type PaperCode, readPaperCode } from './read-paper-code.ts';

type Why = Extract<PaperCode, { readonly why: string }>['why'];

/** Finds a paper's code with the camera, or in a picture or PDF that is chosen or dropped. Nothing of it is kept. */
export const CodeSource = ({ onCode }: { readonly onCode: (code: string) => void }) => {
  const intl = useIntl();
  const [decoder] = useState(startDecoder);
  useEffect(() => decoder.end, [decoder]);
  const [camera, setCamera] = useState(false);
  const [reading, setReading] = useState(false);
  const [why, setWhy] = useState<Why | null>(null);
  const read = async (file: File): Promise<void> => {
    if (reading) return;
    setReading(true);
    setWhy(null);
    const answer = await readPaperCode(file, decoder);
    setReading(false);
    if ('code' in answer) onCode(answer.code);
    else setWhy(answer.why);
  };
  const readFirst = ([file]: readonly File[]): void => {
    if (file) void read(file);
  };
  const choice = useFileChoice({ kind: 'any', several: false, onFiles: readFirst });
  return (
    <DropPlace onFiles={readFirst}>
      <div className="stack">
        {camera && (
          <CameraView
            of="paper"
            decoder={decoder}
            resting={reading}
            onCodes={(texts) => {
              const code = codeAmong(texts);
              if (code === null) return;
              setCamera(false);
              onCode(code);
            }}
          />
        )}
        <div className="row-wrap">
          <Button icon={Camera} onPress={() => setCamera(!camera)}>
            {camera
              ? intl.formatMessage({ id: 'check-paper.camera.close', defaultMessage: 'Close the camera' })
              : intl.formatMessage({ id: 'check-paper.camera', defaultMessage: 'Use the camera' })}
          </Button>
          <Button icon={ImageUp} onPress={choice.choose}>
            {intl.formatMessage({ id: 'check-paper.file', defaultMessage: 'Choose a picture or PDF' })}
          </Button>
          {choice.element}
        </div>
        <p className="muted" role="status">
          {reading
            ? intl.formatMessage({ id: 'check-paper.reading', defaultMessage: 'The file is being read.' })
            : intl.formatMessage({
                id: 'check-paper.file-note',
                defaultMessage: 'Or drop a picture or PDF of the paper here. It is read and not kept.',
              })}
        </p>
        {why !== null && <WhyNot why={why} />}
      </div>
    </DropPlace>
  );
};

const WhyNot = ({ why }: { readonly why: Why }) => {
  const intl = useIntl();
  const words: Readonly<Record<Why, string>> = {
    'no-code': intl.formatMessage({
      id: 'check-paper.why.no-code',
      defaultMessage:
        'No code of a paper was found in it. Take its last page closer, sharp and without glare.',
    }),
    unreadable: intl.formatMessage({
      id: 'check-paper.why.unreadable',
      defaultMessage: 'This file cannot be read. Choose a PNG, a JPEG or a PDF without a password.',
    }),
    'too-large': intl.formatMessage({
      id: 'check-paper.why.too-large',
      defaultMessage: 'This file is too large. Choose a picture of at most 30 MB or a PDF of at most 60 MB.',
    }),
    late: intl.formatMessage({
      id: 'check-paper.why.late',
      defaultMessage: 'Reading this file took too long and was given up. Type the code.',
    }),
    failed: intl.formatMessage({
      id: 'check-paper.why.failed',
      defaultMessage: 'The reader stopped. Try again, or type the code.',
    }),
  };
  return <Notice level="caution" title={words[why]} />;
};
