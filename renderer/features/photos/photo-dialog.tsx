import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { formatDate } from '../../../shared/dates/format.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import type { Photo } from '../../../shared/photos/photo.ts';
import { placeOf } from '../../../shared/photos/transform.ts';
import { useAnswer } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { FileValidity, MarkFile } from '../attachments/file-validity.tsx';
import { useLocalDates, useLocalDay } from '../patients/use-local-day.ts';
import { PhotoDetails } from './photo-details.tsx';
import { Distance, MarkLayer, PhotoImage, sizeOf } from './photo-image.tsx';
import { usePhotoWords } from './photo-words.ts';
import styles from './photos.module.css';
import { StageBar, StageFrame } from './stage-frame.tsx';
import stageStyles from './stage.module.css';
import { ToolPanel } from './tool-panel.tsx';
import { usePhotoRecord } from './use-photo-record.ts';
import { usePhotoTools } from './use-photo-tools.ts';
import { useStage } from './use-stage.ts';

interface PhotoDialogProps {
  readonly photo: Photo;
  readonly chart: Pick<Chart, 'concerns' | 'patient'>;
  readonly onClose: () => void;
}

/** One photo with what lies over it: looked at, scaled, measured, marked, and told which view it is. */
export const PhotoDialog = ({ photo, chart, onClose }: PhotoDialogProps) => {
  const intl = useIntl();
  const words = usePhotoWords();
  const refusal = useRefusal();
  const record = usePhotoRecord(photo);
  const { error, data } = useAnswer('attachments:get', { id: photo.attachment.id });
  const [part, setPart] = useState<'tools' | 'details'>('tools');
  const [shown, setShown] = useState(true);
  const [broken, setBroken] = useState(false);
  const size = sizeOf(photo);
  const tools = usePhotoTools(size, record);
  const stage = useStage({
    photo: size,
    tool: tools.pen,
    onTap: tools.takesPoints ? tools.setPoint : undefined,
  });
  const { dateOf } = useLocalDates();
  const valid = photo.attachment.invalid === null;
  const writes = valid && refusal('photos:save') === undefined;
  const state = broken ? 'changed' : (data?.state ?? 'here');
  const { fields } = record;
  return (
    <Dialog
      open
      full
      onClose={onClose}
      title={words.name(fields)}
      actions={
        <>
          <MarkFile attachment={photo.attachment} />
          <Button onPress={onClose}>
            {intl.formatMessage({ id: 'photos.close', defaultMessage: 'Close' })}
          </Button>
        </>
      }
    >
      {error && <FailureNotice failure={error.failure} />}
      {record.failure && (
        <FailureNotice
          failure={record.failure}
          actions={
            <Button onPress={() => void record.again()}>
              {intl.formatMessage({ id: 'photos.again', defaultMessage: 'Try again' })}
            </Button>
          }
        />
      )}
      {state !== 'here' && <FailureNotice failure={{ code: 'damaged', reason: `file-${state}` }} />}
      <AboutFile photo={photo} />
      <div className={styles.editor}>
        <div className={stageStyles.stage}>
          <StageBar stage={stage}>
            <Button icon={shown ? Eye : EyeOff} pressed={shown} onPress={() => setShown(!shown)}>
              {intl.formatMessage({ id: 'photos.layer', defaultMessage: 'Lines and measures' })}
            </Button>
          </StageBar>
          <StageFrame
            stage={stage}
            label={words.name(fields)}
            cross={tools.takesPoints}
            tool={tools.tool !== 'look'}
          >
            {data?.state === 'here' && (
              <PhotoImage photo={photo} matrix={stage.matrix} onError={() => setBroken(true)} />
            )}
            {(shown || tools.tool !== 'look') && (
              <>
                <MarkLayer marks={fields.marks} drawn={tools.drawn} size={size} matrix={stage.matrix} />
                {fields.scale && tools.tool === 'scale' && (
                  <Distance
                    from={placeOf(fields.scale.from)}
                    to={placeOf(fields.scale.to)}
                    words={intl.formatMessage(
                      { id: 'photos.scale.mm', defaultMessage: '{mm, number} mm' },
                      { mm: fields.scale.lengthUm / 1000 },
                    )}
                    matrix={stage.matrix}
                  />
                )}
                {fields.measures.map((measure, index) => (
                  <Distance
                    key={index}
                    from={placeOf(measure.from)}
                    to={placeOf(measure.to)}
                    words={words.measure(measure)}
                    matrix={stage.matrix}
                  />
                ))}
                {tools.first && <Distance from={tools.first} words="1" matrix={stage.matrix} />}
              </>
            )}
          </StageFrame>
        </div>
        <div className={styles.side}>
          {writes && (
            <Segmented
              full
              hideLabel
              label={intl.formatMessage({ id: 'photos.part', defaultMessage: 'Beside the photo' })}
              options={[
                {
                  value: 'tools',
                  label: intl.formatMessage({ id: 'photos.part.tools', defaultMessage: 'Tools' }),
                },
                {
                  value: 'details',
                  label: intl.formatMessage({ id: 'photos.part.details', defaultMessage: 'View and areas' }),
                },
              ]}
              value={part}
              onChange={setPart}
            />
          )}
          {part === 'tools' || !writes ? (
            <ToolPanel
              tools={tools}
              fields={fields}
              writes={writes}
              change={record.change}
              onMiddle={() => tools.setPoint(stage.middle())}
            />
          ) : (
            <PhotoDetails
              chart={chart}
              fields={fields}
              broughtOn={dateOf(photo.attachment.at)}
              change={record.change}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
};

const AboutFile = ({ photo: { attachment, reason } }: { readonly photo: Photo }) => {
  const intl = useIntl();
  const { dateOf } = useLocalDay();
  const { content, by, at, label } = attachment;
  return (
    <>
      <FileValidity attachment={attachment} />
      <p className="caption">
        <bdi>{label}</bdi>.{' '}
        {intl.formatMessage(
          {
            id: 'photos.file',
            defaultMessage: '{width} × {height} px. Brought {date} by {by}.',
          },
          { width: content.widthPx ?? 0, height: content.heightPx ?? 0, date: formatDate(dateOf(at)), by },
        )}
        {reason.trim() !== '' &&
          intl.formatMessage(
            { id: 'photos.reason.given', defaultMessage: ' Taken without consent: {reason}' },
            { reason },
          )}
      </p>
    </>
  );
};
