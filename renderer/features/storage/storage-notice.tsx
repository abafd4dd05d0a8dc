import { HardDrive } from 'lucide-react';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { useQueryClient } from '@tanstack/react-query';
import type { StorageStatus } from '../../../shared/storage/storage.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { useAnswer } from '../../api.ts';
import { hear } from '../../hear.ts';
import { Notice } from '../../ui/notice.tsx';

type Shown = 'low' | 'full' | 'held';

/** Says on every screen, and at the lock, that the disk is full: what is safe, what to do. It stays until there is room. */
export const StorageNotice = () => {
  const intl = useIntl();
  const queries = useQueryClient();
  const status = useAnswer('storage:status', {}).data;
  useEffect(
    () => hear('storage-changed', () => void queries.invalidateQueries({ queryKey: ['storage:status'] })),
    [queries],
  );
  const shown = status && shownOf(status);
  if (!status || !shown) return null;
  const { what, next } = wording[shown];
  return (
    <Notice level={shown === 'low' ? 'caution' : 'stop'} icon={HardDrive} title={intl.formatMessage(what)}>
      {intl.formatMessage(next, { count: status.heldDrafts })}
    </Notice>
  );
};

const shownOf = ({ state, heldDrafts }: StorageStatus): Shown | null => {
  if (heldDrafts > 0) return 'held';
  return state === 'enough' ? null : state;
};

const full: Message = { id: 'storage.full.what', defaultMessage: 'The disk of this computer is full.' };

const wording: Readonly<Record<Shown, { readonly what: Message; readonly next: Message }>> = {
  low: {
    what: { id: 'storage.low.what', defaultMessage: 'The disk of this computer is nearly full.' },
    next: {
      id: 'storage.low.next',
      defaultMessage:
        'Everything you saved is kept, and you can go on for now. Make room soon, at best some gigabytes: empty the bin, or move large files to another disk. Until then Stria makes no backups beside the records.',
    },
  },
  full: {
    what: full,
    next: {
      id: 'storage.full.next',
      defaultMessage:
        'Everything saved before is kept, and all records can be read. New words cannot be saved: leave the form open and make room, for example by emptying the bin. The draft is then kept by itself.',
    },
  },
  held: {
    what: full,
    next: {
      id: 'storage.held.next',
      defaultMessage:
        'Everything saved before is kept. The newest words of {count, plural, one {one form} other {# forms}} are held only while Stria runs: do not close it. Make room, for example by emptying the bin; then they are saved.',
    },
  },
};
