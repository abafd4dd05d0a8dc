import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hear } from '../../hear.ts';
import type { ChannelName } from '../../../shared/ipc/contract.ts';

/** Asks a channel again whenever main says that a restore or a drill has got further. */
export const useProgress = (channel: ChannelName): void => {
  const queries = useQueryClient();
  useEffect(
    () => hear('restore-progressed', () => void queries.invalidateQueries({ queryKey: [channel] })),
    [queries, channel],
  );
};
