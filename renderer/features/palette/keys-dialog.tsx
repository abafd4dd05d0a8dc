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
  {
    keys: ['Home'],
    does: { id: 'key-list.home', defaultMessage: 'Go to the beginning of a list; End goes to its end' },
  },
  {
    keys: ['← →'],
    does: { id: 'key-list.beside', defaultMessage: 'In the timeline, go to the session beside' },
  },
  { keys: ['Enter'], does: { id: 'key-list.open', defaultMessage: 'Open what is marked' } },
  {
    keys: ['A–Z'],
    does: { id: 'key-list.letter', defaultMessage: 'In the list of patients, search for a name' },
  },
  {
    keys: ['0–9'],
    does: { id: 'key-list.grade', defaultMessage: 'On a scale, choose the grade; Delete takes it back' },
  },
];
const inSession: readonly KeyLine[] = [
  { keys: ['Alt', '1–9'], does: { id: 'key-list.section', defaultMessage: 'Go to a section' } },
  { keys: ['Space'], does: { id: 'key-list.area', defaultMessage: 'Go to the next area' } },
  { keys: ['0–9'], does: { id: 'key-list.depth', defaultMessage: 'Type a depth for the chosen areas' } },
  { keys: ['Enter'], does: { id: 'key-list.confirm', defaultMessage: 'Confirm what was carried over' } },
  { keys: ['Ctrl', 'Z'], does: { id: 'key-list.undo', defaultMessage: 'Undo the last change' } },
];

const inScreening: readonly KeyLine[] = [
  { keys: ['Y'], does: { id: 'key-list.yes', defaultMessage: 'Answer with yes' } },
  { keys: ['N'], does: { id: 'key-list.no', defaultMessage: 'Answer with no, and go to the next question' } },
];
const onMap: readonly KeyLine[] = [
  { keys: ['↑ ↓ ← →'], does: { id: 'key-list.map.move', defaultMessage: 'Go to the area beside' } },
  {
    keys: ['Shift', '↑ ↓ ← →'],
    does: { id: 'key-list.map.more', defaultMessage: 'Choose the area beside too' },
  },
  { keys: ['Space'], does: { id: 'key-list.map.choose', defaultMessage: 'Choose the area, or let it go' } },
  { keys: ['+ −'], does: { id: 'key-list.map.near', defaultMessage: 'Look closer, or at the whole body' } },
];
const onPhoto: readonly KeyLine[] = [
  {
    keys: ['↑ ↓ ← →'],
    does: { id: 'key-list.photo.move', defaultMessage: 'Move the photo; with Shift by one pixel' },
  },
  { keys: ['+ −'], does: { id: 'key-list.photo.size', defaultMessage: 'Larger, or smaller' } },
  {
    keys: ['0'],
    does: { id: 'key-list.photo.whole', defaultMessage: 'The whole photo; 1 shows each pixel as one' },
  },
  { keys: ['Enter'], does: { id: 'key-list.photo.point', defaultMessage: 'Set a point at the cross' } },
  {
    keys: ['Page ↑ ↓'],
    does: { id: 'key-list.photo.page', defaultMessage: 'Turn the pages of an attached PDF' },
  },
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
        <KeyTable
          title={intl.formatMessage({ id: 'key-list.screening', defaultMessage: 'In the screening' })}
          lines={inScreening}
        />
        <KeyTable
          title={intl.formatMessage({ id: 'key-list.map', defaultMessage: 'On the body map' })}
          lines={onMap}
        />
        <KeyTable
          title={intl.formatMessage({
            id: 'key-list.photo',
            defaultMessage: 'On a photo or an attached file',
          })}
          lines={onPhoto}
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
