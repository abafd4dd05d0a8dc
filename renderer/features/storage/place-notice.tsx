import { useIntl } from 'react-intl';
import type { StoragePlace } from '../../../shared/storage/storage.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { useAnswer } from '../../api.ts';
import { Notice } from '../../ui/notice.tsx';

/** Warns where the records lie on a network drive or in a folder that is copied to a cloud by itself. */
export const PlaceNotice = () => {
  const intl = useIntl();
  const place = useAnswer('storage:status', {}).data?.place;
  if (!place) return null;
  const { what, next } = wording[place];
  return (
    <Notice level="caution" title={intl.formatMessage(what)}>
      {intl.formatMessage(next)}
    </Notice>
  );
};

const wording: Readonly<
  Record<NonNullable<StoragePlace>, { readonly what: Message; readonly next: Message }>
> = {
  network: {
    what: {
      id: 'storage.network.what',
      defaultMessage: 'The folder with the records is on a network drive.',
    },
    next: {
      id: 'storage.network.next',
      defaultMessage:
        'If the connection breaks while Stria writes, the newest records can be damaged. Let whoever set up this computer move the folder to its own disk, and use the network drive for backups.',
    },
  },
  synchronised: {
    what: {
      id: 'storage.synchronised.what',
      defaultMessage:
        'The folder with the records is copied by another program, such as OneDrive, Dropbox, iCloud, Google Drive or Nextcloud.',
    },
    next: {
      id: 'storage.synchronised.next',
      defaultMessage:
        'It may copy half of a change, or put an older state back. Let whoever set up this computer move the folder to another place, and use the copied one for backups.',
    },
  },
};
