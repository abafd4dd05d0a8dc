import { useIntl, type MessageDescriptor } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './palette.module.css';

interface KeyLine {
  readonly keys: readonly string[];
  readonly does: MessageDescriptor;
}

const everywhere: readonly KeyLine[] = [
  {
    keys: ['Ctrl', 'K'],
    does: { id: 'keys.palette', defaultMessage: 'Find a patient, an action or a screen' },
  },
  { keys: ['?'], does: { id: 'keys.keys', defaultMessage: 'Show these keys' } },
  { keys: ['Ctrl', 'L'], does: { id: 'keys.lock', defaultMessage: 'Lock' } },
  { keys: ['Ctrl', 'Shift', 'L'], does: { id: 'keys.cover', defaultMessage: 'Cover the screen' } },
  {
    keys: ['Esc'],
    does: { id: 'keys.leave', defaultMessage: 'Close a dialog, or go back and keep everything' },
  },
  {
    keys: ['Ctrl', 'Enter'],
    does: { id: 'keys.primary', defaultMessage: 'Press the button at the bottom right' },
  },
  { keys: ['↑', '↓'], does: { id: 'keys.move', defaultMessage: 'Move in a list' } },
  { keys: ['Enter'], does: { id: 'keys.open', defaultMessage: 'Open what is marked' } },
];
const inSession: readonly KeyLine[] = [
  { keys: ['Alt', '1–9'], does: { id: 'keys.section', defaultMessage: 'Go to a section' } },
  { keys: ['Space'], does: { id: 'keys.area', defaultMessage: 'Go to the next area' } },
  { keys: ['0–9'], does: { id: 'keys.depth', defaultMessage: 'Type a depth for the chosen areas' } },
  { keys: ['Enter'], does: { id: 'keys.confirm', defaultMessage: 'Confirm what was carried over' } },
  { keys: ['Ctrl', 'Z'], does: { id: 'keys.undo', defaultMessage: 'Undo the last change' } },
];

/** Every key there is. */
export const KeysDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const intl = useIntl();
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={intl.formatMessage({ id: 'keys.title', defaultMessage: 'Keys' })}
      actions={
        <Button kind="primary" onPress={onClose}>
          {intl.formatMessage({ id: 'palette.close', defaultMessage: 'Close' })}
        </Button>
      }
    >
      <div className={styles.keys}>
        <KeyTable
          title={intl.formatMessage({ id: 'keys.everywhere', defaultMessage: 'Everywhere' })}
          lines={everywhere}
        />
        <KeyTable
          title={intl.formatMessage({ id: 'keys.session', defaultMessage: 'In a session' })}
          lines={inSession}
        />
        <p className="caption">
          {intl.formatMessage({
            id: 'keys.mac',
            defaultMessage: 'On a Mac, Ctrl is the Cmd key. Nothing is taken from a field in which you type.',
          })}
        </p>
      </div>
    </Dialog>
  );
};

const KeyTable = ({ title, lines }: { readonly title: string; readonly lines: readonly KeyLine[] }) => {
  const intl = useIntl();
  return (
    <table className="table">
      <caption className="heading">{title}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{intl.formatMessage({ id: 'keys.key', defaultMessage: 'Key' })}</th>
          <th scope="col">{intl.formatMessage({ id: 'keys.does', defaultMessage: 'What it does' })}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ keys, does }) => (
          <tr key={does.id}>
            <td>
              {keys.map((key, index) => (
                <span key={key}>
                  {index > 0 && ' + '}
                  <kbd className={styles.key}>{key}</kbd>
                </span>
              ))}
            </td>
            <td>{intl.formatMessage(does)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
