import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ChannelName } from '../../../shared/ipc/contract.ts';

/** Asks these channels again when a page is opened: drafts and records may have changed on another page. */
export const useFresh = (channels: readonly ChannelName[]): void => {
  const queries = useQueryClient();
  const names = channels.join(' ');
  useEffect(() => {
    for (const name of names.split(' '))
      void queries.invalidateQueries({ queryKey: [name] }, { cancelRefetch: false });
  }, [queries, names]);
};
