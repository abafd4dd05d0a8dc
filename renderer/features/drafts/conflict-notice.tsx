import { useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './conflict-notice.module.css';

/** One field in which the form and the newer record differ. */
export interface Difference {
  readonly label: string;
  readonly mine: string;
  readonly newer: string;
}

interface ConflictNoticeProps {
  readonly differences: readonly Difference[];
  /** Goes on with what was typed, over the newer record, which stays in the history. */
  readonly onKeepMine: () => void;
  readonly onTakeNewer: () => void;
}

/** The record was changed meanwhile: both versions side by side, and the choice between them. */
export const ConflictNotice = ({ differences, onKeepMine, onTakeNewer }: ConflictNoticeProps) => {
  const intl = useIntl();
  return (
    <>
      <Notice
        level="caution"
        title={intl.formatMessage({
          id: 'conflict.title',
          defaultMessage: 'This record was changed while you were typing.',
        })}
        actions={
          <>
            <Button onPress={onTakeNewer}>
              {intl.formatMessage({ id: 'conflict.take-newer', defaultMessage: 'Take the newer one' })}
            </Button>
            <Button onPress={onKeepMine}>
              {intl.formatMessage({ id: 'conflict.keep-mine', defaultMessage: 'Go on with mine' })}
            </Button>
          </>
        }
      >
        {intl.formatMessage({
          id: 'conflict.text',
          defaultMessage:
            'Nothing is lost: your words are still here, and every saved version stays in the history.',
        })}
      </Notice>
      {differences.length > 0 && (
        <div className={styles.compare}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">
                  {intl.formatMessage({ id: 'conflict.field', defaultMessage: 'Differs in' })}
                </th>
                <th scope="col">
                  {intl.formatMessage({ id: 'conflict.mine', defaultMessage: 'As you typed it' })}
                </th>
                <th scope="col">
                  {intl.formatMessage({ id: 'conflict.newer', defaultMessage: 'As it is saved now' })}
                </th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ label, mine, newer }) => (
                <tr key={label}>
                  <td className="muted">{label}</td>
                  <td>
                    <bdi>{mine}</bdi>
                  </td>
                  <td>
                    <bdi>{newer}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
};
