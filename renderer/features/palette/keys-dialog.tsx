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
    does: { id: 'key-list.palette', defaultMessage: 'Find a patient, an action or a screen' },
  },
  { keys: ['?'], does: { id: 'key-list.keys', defaultMessage: 'Show these keys' } },
  { keys: ['Ctrl', 'L'], does: { id: 'key-list.lock', defaultMessage: 'Lock' } },
  { keys: ['Ctrl', 'Shift', 'L'], does: { id: 'key-list.cover', defaultMessage: 'Cover the screen' } },
  {
    keys: ['Esc'],
    does: { id: 'key-list.leave', defaultMessage: 'Close a dialog, or go back and keep everything' },
  },
  {
    keys: ['Ctrl', 'Enter'],
    does: { id: 'key-list.primary', defaultMessage: 'Press the button at the bottom right' },
  },
  { keys: ['↑ ↓'], does: { id: 'key-list.move', defaultMessage: 'Move in a list' } },
  { keys: ['Enter'], does: { id: 'key-list.open', defaultMessage: 'Open what is marked' } },
];
const inSession: readonly KeyLine[] = [
  { keys: ['Alt', '1–9'], does: { id: 'key-list.section', defaultMessage: 'Go to a section' } },
  { keys: ['Space'], does: { id: 'key-list.area', defaultMessage: 'Go to the next area' } },
  { keys: ['0–9'], does: { id: 'key-list.depth', defaultMessage: 'Type a depth for the chosen areas' } },
  { keys: ['Enter'], does: { id: 'key-list.confirm', defaultMessage: 'Confirm what was carried over' } },
  { keys: ['Ctrl', 'Z'], does: { id: 'key-list.undo', defaultMessage: 'Undo the last change' } },
];

/** Every key there is. */
export const KeysDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const intl = useIntl();
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={intl.formatMessage({ id: 'key-list.title', defaultMessage: 'Keys' })}
      actions={
        <Button kind="primary" onPress={onClose}>
          {intl.formatMessage({ id: 'palette.close', defaultMessage: 'Close' })}
        </Button>
      }
    >
      <div
        className={styles.keys}
        role="group"
        // So that the keys scroll it: there is nothing else to focus in it.
        tabIndex={0}
        aria-label={intl.formatMessage({ id: 'key-list.title', defaultMessage: 'Keys' })}
      >
        <KeyTable
          title={intl.formatMessage({ id: 'key-list.everywhere', defaultMessage: 'Everywhere' })}
          lines={everywhere}
        />
        <KeyTable
          title={intl.formatMessage({ id: 'key-list.session', defaultMessage: 'In a session' })}
          lines={inSession}
        />
        <p className="caption">
          {intl.formatMessage({
            id: 'key-list.mac',
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
    <table className={`table ${styles.keyTable}`}>
      <caption className="heading">{title}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{intl.formatMessage({ id: 'key-list.key', defaultMessage: 'Key' })}</th>
          <th scope="col">{intl.formatMessage({ id: 'key-list.does', defaultMessage: 'What it does' })}</th>
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
