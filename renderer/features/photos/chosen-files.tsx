import { useIntl } from 'react-intl';
import { pictureAddress } from '../../../shared/attachments/attachment.ts';
import { formatDate } from '../../../shared/dates/format.ts';
import { failureText } from '../../failure-messages.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { StepSign } from '../../ui/step-state.tsx';
import { useLocalDay } from '../patients/use-local-day.ts';
import styles from './photos.module.css';
import type { ChosenFile, FileStep } from './use-bring.ts';

interface ChosenFilesProps {
  readonly files: readonly ChosenFile[];
  readonly onWant: (index: number, wanted: boolean) => void;
}

const signs = {
  checking: 'todo',
  ready: 'todo',
  known: 'skipped',
  elsewhere: 'attention',
  bringing: 'now',
  brought: 'done',
  failed: 'attention',
  stopped: 'skipped',
} as const satisfies Record<FileStep['step'], string>;

/** Every chosen file with what became of it. */
export const ChosenFiles = ({ files, onWant }: ChosenFilesProps) => {
  const intl = useIntl();
  const brought = files.filter(({ at }) => at.step === 'brought').length;
  return (
    <>
      <p role="status" className="caption">
        {intl.formatMessage(
          {
            id: 'photos.bring.count',
            defaultMessage: '{brought, number} of {all, plural, one {# file} other {# files}} brought',
          },
          { brought, all: files.length },
        )}
      </p>
      <ul className={styles.files}>
        {files.map((one, index) => (
          <li key={index}>
            <StepSign state={signs[one.at.step]} />
            <div className={styles.fileLines}>
              <span className="strong">
                <bdi>{one.file.name}</bdi>
              </span>
              <FileWords file={one.file} at={one.at} />
              {one.at.step === 'elsewhere' && (
                <Checkbox checked={one.at.wanted} onChange={(wanted) => onWant(index, wanted)}>
                  {intl.formatMessage({
                    id: 'photos.bring.despite',
                    defaultMessage: 'It is this patient: bring it all the same',
                  })}
                </Checkbox>
              )}
            </div>
            {one.at.step === 'brought' && (
              <img
                className={styles.fileThumb}
                src={pictureAddress(one.at.photo.attachment.id, 'small')}
                alt=""
                decoding="async"
                draggable={false}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

const FileWords = ({ file, at }: { readonly file: File; readonly at: FileStep }) => {
  const intl = useIntl();
  const { dateOf } = useLocalDay();
  if (at.step === 'bringing')
    return <progress className={styles.fileProgress} aria-label={file.name} max={1} value={at.done} />;
  if (at.step === 'failed') {
    const { what, next } = failureText(intl, at.failure);
    return (
      <span className="stop">
        {what} {at.failure.reason === 'file-heic' ? '' : next}
      </span>
    );
  }
  const words: Readonly<Record<Exclude<FileStep['step'], 'bringing' | 'failed'>, string>> = {
    checking: intl.formatMessage({
      id: 'photos.file.checking',
      defaultMessage: 'Looking whether it is here already',
    }),
    ready: intl.formatMessage(
      { id: 'photos.file.ready', defaultMessage: '{mb, number, ::.0} MB' },
      { mb: Math.max(0.1, file.size / 1_000_000) },
    ),
    known:
      at.step === 'known'
        ? intl.formatMessage(
            {
              id: 'photos.file.known',
              defaultMessage: 'Left out: the same file was brought on {date}, or is in this list twice.',
            },
            { date: formatDate(dateOf(at.at)) },
          )
        : '',
    elsewhere: intl.formatMessage({
      id: 'photos.file.elsewhere',
      defaultMessage: 'The same file is in another patient’s record. Left out unless you say otherwise.',
    }),
    brought: intl.formatMessage({ id: 'photos.file.brought', defaultMessage: 'In the record' }),
    stopped: intl.formatMessage({ id: 'photos.file.stopped', defaultMessage: 'Not brought' }),
  };
  return <span className={at.step === 'elsewhere' ? 'caution' : 'caption'}>{words[at.step]}</span>;
};
