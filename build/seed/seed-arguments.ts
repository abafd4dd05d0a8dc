import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface SeedArguments {
  readonly patients: number;
  readonly home: string;
  readonly seed: number;
  /** Whether a passphrase is asked for; else the one that is printed. */
  readonly ask: boolean;
}

export const mostPatients = 200_000;

export const usage = `Say how many patients, and where the new vault goes: npm run seed -- --patients 200 --home FOLDER
  --patients N   1 to ${mostPatients.toLocaleString('en-GB')}
  --home FOLDER  a folder without a vault; it is made when it is not there
  --seed N       another made-up practice; the same number makes the same one (1 when it is left out)
  --ask          asks for a passphrase; without it the vault gets one that is printed at the end`;

const whole = (text: string | undefined, least: number, most: number): number | undefined => {
  if (text === undefined || !/^\d{1,9}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
};

/** Reads what was typed; a sentence for what cannot be done. */
export const readSeedArguments = (args: readonly string[], folder: string): SeedArguments | string => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        patients: { type: 'string' },
        home: { type: 'string' },
        seed: { type: 'string', default: '1' },
        ask: { type: 'boolean', default: false },
      },
    });
    if (values.patients === undefined || values.home === undefined || values.home.trim() === '') return usage;
    const patients = whole(values.patients, 1, mostPatients);
    if (patients === undefined)
      return `The number of patients has to be a whole number from 1 to ${mostPatients.toLocaleString('en-GB')}.`;
    const seed = whole(values.seed, 0, 999_999_999);
    if (seed === undefined) return 'The seed has to be a whole number from 0 to 999,999,999.';
    const home = isAbsolute(values.home) ? values.home : resolve(folder, values.home);
    return { patients, home, seed, ask: values.ask };
  } catch (error) {
    if (error instanceof TypeError) return `${error.message.split('.')[0] ?? ''}.\n${usage}`;
    throw error;
  }
};
