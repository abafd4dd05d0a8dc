import type { BackupMaking, BackupPlace, BackupStep } from '../../shared/backups/backup.ts';

/** Somebody broke the backup off. */
export class BrokenOff extends Error {}

/** What a backup that is being made tells of itself; both throw `BrokenOff` once it was broken off. */
export interface Heard {
  readonly step: (step: BackupStep) => void;
  /** Bytes of the step that are done, and how many there are. */
  readonly far: (done: number, of: number) => void;
}

/** What is known of the backups of a run, and the way to break them off. */
export interface Making {
  readonly read: () => BackupMaking | null;
  readonly cancel: () => void;
  readonly isCancelled: () => boolean;
  /** A run begins, which may make several: what broke off the one before is forgotten. */
  readonly begin: () => void;
  readonly run: <T>(place: BackupPlace, make: (heard: Heard) => Promise<T>) => Promise<T>;
}

/** Of one program, which makes one backup at a time. */
export const watchMaking = (now: () => number = () => performance.now()): Making => {
  let current: (Omit<BackupMaking, 'since'> & { readonly begun: number }) | null = null;
  let isCancelled = false;
  const mayGoOn = (): void => {
    if (isCancelled) throw new BrokenOff();
  };
  return {
    read: () => {
      if (current === null) return null;
      const { begun, ...making } = current;
      return { ...making, since: now() - begun };
    },
    cancel: () => {
      isCancelled = current !== null;
    },
    isCancelled: () => isCancelled,
    begin: () => {
      isCancelled = false;
    },
    run: async (place, make) => {
      try {
        return await make({
          step: (step) => {
            mayGoOn();
            current = { place, step, done: 0, of: 0, begun: now() };
          },
          far: (done, of) => {
            mayGoOn();
            if (current) current = { ...current, done, of };
          },
        });
      } finally {
        current = null;
      }
    },
  };
};
