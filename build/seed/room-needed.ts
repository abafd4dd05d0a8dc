import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { vaultExists } from '../../electron/vault/make-vault-folder.ts';
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

/** The folder, or of one that is not there yet the nearest around it that is. */
const nearest = (home: string): string => {
  let place = home;
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  return place;
};

/** A sentence when a new vault cannot be made there: a vault or other files are in the way, or a file stands for a folder. */
export const inTheWay = (home: string): string | undefined => {
  if (vaultExists(home)) return `There is a vault in ${home} already. Choose a folder without one.`;
  const place = nearest(home);
  if (!statSync(place).isDirectory()) return `${place} is a file. Choose an empty or a new folder.`;
  return place === home && readdirSync(home).length > 0
    ? `${home} holds other files. Choose an empty or a new folder.`
    : undefined;
};

/** A sentence when the disk of a folder, which need not be there yet, has less room than is needed. */
export const noRoom = (home: string, patients: number): string | undefined => {
  const place = nearest(home);
  const { bavail, bsize } = statfsSync(place);
  const [free, needed] = [bavail * bsize, bytesNeeded(patients)];
  return free >= needed
    ? undefined
    : `There is not enough room: ${patients.toLocaleString('en-GB')} patients take about ${gigabytes(needed)}, and ${gigabytes(free)} are free in ${place}.`;
};
