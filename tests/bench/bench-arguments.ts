import { parseArgs } from 'node:util';
import { type Part, parts } from './plan.ts';

/** What the bench was asked for; undefined is the usual. */
export interface BenchArguments {
  readonly quick: boolean;
  readonly only: Part | undefined;
  readonly patients: number | undefined;
  readonly minutes: number | undefined;
}

const usage = `npm run bench -- [--quick] [--only PART] [--patients N] [--minutes N]
  --quick       a tenth of the records
  --only PART   ${parts.join(', ')}
  --patients N  200 to 100,000
  --minutes N   1 to 600: works so long with the window before its memory is read`;

/** A number that was typed, and whether it can be taken. */
interface Typed {
  readonly ok: boolean;
  readonly value: number | undefined;
}

const whole = (text: string | undefined, least: number, most: number): Typed => {
  if (text === undefined) return { ok: true, value: undefined };
  const value = Number(text);
  return { ok: /^\d{1,9}$/.test(text) && value >= least && value <= most, value };
};

/** Reads what was typed; a sentence for what cannot be done. */
export const readBenchArguments = (args: readonly string[]): BenchArguments | string => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        quick: { type: 'boolean', default: false },
        only: { type: 'string' },
        patients: { type: 'string' },
        minutes: { type: 'string' },
      },
    });
    const only = parts.find((part) => part === values.only);
    if (values.only !== undefined && only === undefined)
      return `The parts that can be measured alone are: ${parts.map((part) => `--only ${part}`).join(', ')}`;
    const patients = whole(values.patients, 200, 100_000);
    if (!patients.ok) return 'The number of patients has to be a whole number from 200 to 100,000.';
    const minutes = whole(values.minutes, 1, 600);
    if (!minutes.ok) return 'The minutes of work have to be a whole number from 1 to 600.';
    return { quick: values.quick, only, patients: patients.value, minutes: minutes.value };
  } catch (error) {
    if (error instanceof TypeError) return `${error.message.split('.')[0] ?? ''}.\n${usage}`;
    throw error;
  }
};
