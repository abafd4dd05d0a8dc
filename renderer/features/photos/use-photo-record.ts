import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Failure } from '../../../shared/errors.ts';
import { fieldsOfPhoto, type Photo, type PhotoFields } from '../../../shared/photos/photo.ts';
import { call } from '../../api.ts';
import { changedPhotos } from './changed-photos.ts';

/**
 * What is recorded of a photo, kept with each change: one save at a time, and what changed meanwhile goes with the next one.
 * A change that cannot be kept stays on the screen with what is in its way, and `again` sends it once more.
 */
export const usePhotoRecord = (photo: Photo) => {
  const queries = useQueryClient();
  const [fields, setFields] = useState<PhotoFields>(() => fieldsOfPhoto(photo));
  const [failure, setFailure] = useState<Failure | null>(null);
  const newest = useRef(fields);
  const revision = useRef(photo.revision);
  const running = useRef<Promise<void> | null>(null);
  const { id } = photo.attachment;

  const send = async (): Promise<void> => {
    for (;;) {
      const sent = newest.current;
      const saved = await call('photos:save', { id, revision: revision.current, source: null, fields: sent });
      if (!saved.ok) {
        setFailure(saved.error);
        break;
      }
      revision.current = saved.value.revision;
      setFailure(null);
      if (newest.current === sent) break;
    }
    running.current = null;
    for (const name of changedPhotos) void queries.invalidateQueries({ queryKey: [name] });
  };
  const again = (): Promise<void> => (running.current ??= send());

  return {
    fields,
    failure,
    again,
    change: (next: Partial<PhotoFields>): void => {
      newest.current = { ...newest.current, ...next };
      setFields(newest.current);
      void again();
    },
  };
};
