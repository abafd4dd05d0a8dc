import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a vault takes on the disk, bytes: measured at 1,000 and 20,000 patients, with a quarter more to be safe. */
const ofPatient = 160_000;
const ofVault = 400_000_000;

/** Bytes that a practice with so many patients takes, its log and its reserve included. */
export const bytesNeeded = (patients: number): number => ofVault + patients * ofPatient;

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;

/** A sentence when the disk of a folder, which need not be there yet, has less room than is needed. */
export const noRoom = (home: string, patients: number): string | undefined => {
  let place = home;
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  const { bavail, bsize } = statfsSync(place);
  const [free, needed] = [bavail * bsize, bytesNeeded(patients)];
  return free >= needed
    ? undefined
    : `There is not enough room: ${patients.toLocaleString('en-GB')} patients take about ${gigabytes(needed)}, and ${gigabytes(free)} are free in ${place}.`;
};
