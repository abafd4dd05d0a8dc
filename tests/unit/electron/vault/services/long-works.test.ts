import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { checkEnded } from '../../../../../electron/vault/services/checks.ts';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { readWorks } from '../../../../../electron/vault/services/works.ts';
import type { ChannelOf, InputOf } from '../../../../../shared/ipc/contract.ts';
import { type LongWork, longWorks } from '../../../../../shared/works/long-work.ts';
import { everyCase } from '../../../../../shared/outcomes/outcome.ts';
import { day, sealedSession, usedFrom } from '../../../../support/follow-up-inputs.ts';
import { afternoon, workOf } from '../../../../support/practice-at-work.ts';
import { recordPhoto } from '../../../../support/photos-at-work.ts';
import { passphrase, patientInput, type VaultAtWork } from '../../../../support/vault-at-work.ts';
import { anyDay, exposed } from './exposed-practice.ts';
import { failed } from './users-at-work.ts';

/** What the page asks with one call; the copy, the key and papers that leave need more and have tests of their own. */
const apart = ['copies:save', 'documents:save-pdf', 'keys:change'] as const satisfies readonly LongWork[];
type Asked = Exclude<LongWork, (typeof apart)[number]> & ChannelOf<'vault'>;
const asked = longWorks.filter((name): name is Asked => !(apart as readonly LongWork[]).includes(name));

/** Enough patients that lists which read a hundred a step take several. */
const patients = 220;

const practice = async () => {
  const { vault, zoe, register } = await exposed();
  // Cases are counted a week at a time.
  for (let weeks = 2; weeks < 8; weeks += 1) {
    const { id } = await vault.get('patients:save', patientInput({ given: `${weeks} weeks ago` }));
    await sealedSession(vault, id, afternoon - weeks * 7 * day, usedFrom(register));
    await recordPhoto(vault, id, { takenOn: '2026-08-01' });
  }
  for (let count = 0; count < patients; count += 1)
    await vault.get(
      'patients:save',
      patientInput({ given: `No. ${count}`, born: `19${10 + (count % 80)}-03-04` }),
    );
  const everybody = { by: 'dates', ...anyDay } as const;
  // Whole years are read out of one table; only days at their edges are counted case by case.
  const inAYear = { ...everyCase, from: '2026-02-03', until: '2026-11-29' };
  const inputs: { readonly [Name in Asked]: InputOf<Name> } = {
    'merges:likely': {},
    'keeping:review': { filter: 'past' },
    'keeping:count': {},
    'keeping:print': { filter: 'past' },
    'keeping:table': { filter: 'past', passphrase, reason: 'For the insurance.' },
    'exposures:list': { query: everybody, after: null, limit: 20 },
    'exposures:print': { query: everybody },
    'exposures:table': { query: everybody, passphrase, reason: 'For the insurance.' },
    'outcomes:report': { filter: inAYear },
    'outcomes:cases': { filter: everyCase, figure: { row: null, anyOf: [] }, after: null, limit: 20 },
    'outcomes:print': { filter: inAYear, view: 'quartile-practitioner' },
    'outcomes:table': { lines: 'cases', filter: everyCase, passphrase, reason: 'For the insurance.' },
    'timelines:print': { patient: zoe, groups: [], from: null, until: null },
    'entries:print': { filter: { person: null, patient: null, kind: null, from: null, until: null } },
    'erasures:preview': { patient: zoe },
    'assessments:blind-pairs': {},
  };
  // What comes before a table leaves has a test of its own (before-leaving.test.ts).
  await vault.get('checks:start', {});
  await checkEnded(workOf(vault));
  return { vault, inputs };
};

/** The clock jumps whenever it is looked at, so that each step is a slice of its own, on any computer. */
const stepwise = (): void => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
  onTestFinished(() => void vi.restoreAllMocks());
};

/** In how many turns a work is under way before its answer. */
const turnsOf = async (vault: VaultAtWork, name: Asked, answer: Promise<unknown>): Promise<number> => {
  let isOver = false;
  void answer.finally(() => (isOver = true));
  let turns = 0;
  for (; !isOver; await nextTurn()) {
    const works = readWorks(workOf(vault));
    if (works.ok && works.value.some(({ work }) => work === name)) turns += 1;
  }
  return turns;
};

/** How many entries there are; who looks through photos for pairs is noted in each chart that was looked at. */
const entriesOf = (vault: VaultAtWork, name: Asked): number =>
  Number(
    workOf(vault)
      .vault.db.sqlite.prepare(`select count(*) from entries where type <> ?`)
      .pluck()
      .get(name === 'assessments:blind-pairs' ? 'access' : ''),
  );

/** Waits until a work has had some turns, and is not over. */
const inTheMidst = async (vault: VaultAtWork, name: Asked): Promise<void> => {
  for (let turn = 0; turn < 2; turn += 1) await nextTurn();
  expect(readWorks(workOf(vault)), name).toMatchObject({ ok: true, value: [{ work: name }] });
};

describe('each long work, as the page asks for it', () => {
  it('takes turns, is told meanwhile, is cancelled in the midst, and ends at the lock, without an entry', async () => {
    const { vault, inputs } = await practice();
    stepwise();
    const ask = (name: Asked) => vault.ask(name, inputs[name]);
    for (const name of asked) {
      const before = entriesOf(vault, name);
      const cancelled = ask(name);
      await inTheMidst(vault, name);
      await vault.get('works:cancel', { work: name });
      expect(await cancelled, name).toEqual(failed('busy', 'stopped'));
      expect(entriesOf(vault, name), name).toBe(before);
      const locked = ask(name);
      await inTheMidst(vault, name);
      close(vault.holder);
      expect(await locked, name).toEqual(failed('locked'));
      await vault.get('vault:unlock', { passphrase });
      expect(entriesOf(vault, name), name).toBe(before + 1); // the unlock
      const whole = ask(name);
      expect(await turnsOf(vault, name, whole), name).toBeGreaterThan(2);
      expect(await whole, name).toMatchObject({ ok: true });
    }
  }, 120_000);
});
