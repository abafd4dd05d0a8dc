import { useState } from 'react';

/** Which photos are ticked, for comparing and for a sheet. */
export const useChosenPhotos = () => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    ids,
    toggle: (id: string): void => {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      setIds(next);
    },
    clear: (): void => setIds(new Set()),
  };
};
