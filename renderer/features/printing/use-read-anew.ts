import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ChannelName } from '../../../shared/ipc/contract.ts';

/** Forgets the answer of a channel when its dialog goes away: the next one shows what is there then, not what was. */
export const useReadAnew = (channel: ChannelName): void => {
  const queries = useQueryClient();
  useEffect(() => () => queries.removeQueries({ queryKey: [channel] }), [queries, channel]);
};
