import { assess } from '../../electron/vault/keys/passphrase-strength.ts';
import { askSecret } from '../ask-secret.ts';
import { makeSeed, practice, practitioner } from '../seed/make-seed.ts';
import { progressTeller } from '../seed/tell-progress.ts';
import { inTheWay, noRoom } from '../seed/room-needed.ts';
import { readSeedArguments } from '../seed/seed-arguments.ts';

const scratch = 'harbour tumble violet eleven oat';

const stop = (why: string): never => {
  console.error(why);
  process.exit(2);
};

const asked = readSeedArguments(process.argv.slice(2), process.cwd());
if (typeof asked === 'string') stop(asked);
else {
  const { home, patients, seed } = asked;
  const why = inTheWay(home) ?? noRoom(home, patients);
  if (why !== undefined) stop(why);
  const passphrase = asked.ask ? await askSecret('Passphrase of the new vault') : scratch;
  const { problems } = await assess(passphrase, [practice.name, practitioner.name]);
  if (problems.length > 0)
    stop(
      'This passphrase is too easy to guess: take four or more words that have nothing to do with each other.',
    );

  let stopped = false;
  const wish = (): void => {
    stopped = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, wish);
  const tell = progressTeller(process.stdout);
  const begun = performance.now();
  const made = await makeSeed({
    home,
    patients,
    seed,
    passphrase,
    end: Date.now(),
    onProgress: tell.progress,
    stopped: () => stopped,
  });
  tell.end();
  if (!made.vault) stop(made.why ?? 'No vault was made.');
  const { done, of, kept } = made.progress;
  const number = (value: number): string => value.toLocaleString('en-GB');
  console.log(
    made.why === null
      ? `Made ${number(patients)} patients with ${number(of)} visits, ${number(kept)} entries, in ${Math.round((performance.now() - begun) / 1000)} s.`
      : `${made.why} ${number(done)} of ${number(of)} visits were written; ${number(kept)} entries are kept, and the vault opens with them.`,
  );
  console.log(`  vault          ${home}
  passphrase     ${asked.ask ? 'the one you typed' : scratch}
  recovery code  ${made.recoveryCode}
Everybody and everything in it is invented. Open it with: npm start -- --home ${home}`);
  process.exit(made.why === null ? 0 : 1);
}
