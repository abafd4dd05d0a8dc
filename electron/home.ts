import { resolve } from 'node:path';

/** Where the vault lives: `--home=DIR` or STRIA_HOME, else undefined for the program's own folder. */
export const chosenHome = (argv: readonly string[], env: NodeJS.ProcessEnv): string | undefined => {
  const index = argv.findIndex((argument) => argument === '--home' || argument.startsWith('--home='));
  const argument =
    index < 0 ? undefined : argv[index]?.startsWith('--home=') ? argv[index].slice(7) : argv[index + 1];
  const chosen = argument ?? env.STRIA_HOME;
  return chosen ? resolve(chosen) : undefined;
};
