import { CircleCheck, OctagonX, TriangleAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { CopyStatus } from '../../../shared/copies/copy.ts';
import { Tag } from '../../ui/tag.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useBadWords } from '../entries/bad-words.ts';
import { CheckFar } from '../entries/check-far.tsx';
import { FormPart } from '../patients/form-page.tsx';
import styles from './copies.module.css';

interface Props {
  readonly status: CopyStatus | undefined;
  readonly despite: string;
  readonly onDespite: (text: string) => void;
  readonly error: string | undefined;
}

/** The check of everything before the copy: how far it is, what it found, and, when it did not hold, why all the same. */
export const CopyCheck = ({ status, despite, onDespite, error }: Props) => {
  const intl = useIntl();
  const check = status?.check ?? null;
  return (
    <FormPart title={intl.formatMessage({ id: 'copy.check', defaultMessage: 'The check before' })}>
      {check === null ? <Running running={status?.running ?? null} /> : <Found status={status} />}
      {check !== null && check !== 'holds' && (
        <TextArea
          label={intl.formatMessage({
            id: 'copy.despite',
            defaultMessage: 'Why the copy is given all the same',
          })}
          help={intl.formatMessage({
            id: 'copy.despite.help',
            defaultMessage: 'It is noted in the ledger. You can also go back and find out first.',
          })}
          value={despite}
          limit={2000}
          onChange={onDespite}
          error={error}
        />
      )}
    </FormPart>
  );
};

const Running = ({ running }: Pick<CopyStatus, 'running'>) => {
  const intl = useIntl();
  return (
    <>
      <p className="caption" role="status">
        {intl.formatMessage({
          id: 'copy.checking',
          defaultMessage: 'All records are being compared with what was written…',
        })}
      </p>
      <div className={styles.running}>{running && <CheckFar running={running} />}</div>
    </>
  );
};

const Found = ({ status }: { readonly status: CopyStatus | undefined }) => {
  const intl = useIntl();
  const badWords = useBadWords();
  if (status?.check === 'holds') {
    return (
      <span role="status">
        <Tag icon={CircleCheck} tone="ok">
          {intl.formatMessage({ id: 'copy.holds', defaultMessage: 'Everything holds' })}
        </Tag>
      </span>
    );
  }
  return status?.firstBad ? (
    <span role="status">
      <Tag icon={OctagonX} tone="stop">
        {badWords(status.firstBad)}
      </Tag>
    </span>
  ) : (
    <span role="status">
      <Tag icon={TriangleAlert} tone="caution">
        {intl.formatMessage({
          id: 'copy.not-known',
          defaultMessage: 'The check was broken off, or the disk is too full to note what it found.',
        })}
      </Tag>
    </span>
  );
};
