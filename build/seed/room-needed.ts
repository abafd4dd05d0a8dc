import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { mostConsents } from './practice.ts';

/** What a patient takes on the disk, and the signed consents of those who sign, bytes: measured, and a quarter more. */
const ofPatient = 140_000;
const ofConsents = 90_000;
/** The log, the reserve and the shelf. */
const ofVault = 200_000_000;

/** Bytes that a practice with so many patients takes, its log and its reserve included. */
export const bytesNeeded = (patients: number): number =>
  ofVault + patients * ofPatient + Math.min(patients, mostConsents) * ofConsents;

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
