import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerCall } from '../../../../../electron/vault/ipc/answer-call.ts';
import { contract, type ChannelName } from '../../../../../shared/ipc/contract.ts';
import { practiceAtWork, countEntries, workOf } from '../../../../support/practice-at-work.ts';
import { sampleOf } from '../../../../support/sample-input.ts';
import { patientInput } from '../../../../support/vault-at-work.ts';

const channels = (Object.keys(contract) as ChannelName[]).filter(
  (name) => contract[name].answeredBy === 'vault',
);

/** Lets the clock of the rate limit run by a second with each call. */
const withoutRateLimit = (): void => {
  let now = Date.now() + 60_000;
  vi.spyOn(Date, 'now').mockImplementation(() => (now += 1000));
};
afterEach(() => vi.restoreAllMocks());

const refused = (reason: string): object => ({ ok: false, error: { code: 'refused', reason } });

describe('a channel that is not one', () => {
  it.each([
    '',
    'patients',
    'patients:drop',
    'toString',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'valueOf',
    'vault:close',
    'a\u0000',
  ])('is refused: %j', async (channel) => {
    const vault = await practiceAtWork();
    expect(await answerCall(vault.holder, channel, {})).toEqual(refused('unknown-channel'));
  });

  it('is also one that main answers', async () => {
    const vault = await practiceAtWork();
    const mains = (Object.keys(contract) as ChannelName[]).filter(
      (name) => contract[name].answeredBy === 'main',
    );
    expect(mains.length).toBeGreaterThan(0);
    for (const name of mains) {
      expect(await answerCall(vault.holder, name, sampleOf(contract[name].input))).toEqual(
        refused('unknown-channel'),
      );
    }
  });
});

describe('the own passphrase', () => {
  const asks = (name: ChannelName): boolean =>
    JSON.stringify(sampleOf(contract[name].input)).includes('"passphrase"');
  const asking = (Object.keys(contract) as ChannelName[]).filter(
    (name) => asks(name) && !contract[name].whileLocked,
  );

  it('48 is asked again before people, keys, PIN or a way in change, before an erasure, and before records leave', () => {
    expect(asking.toSorted()).toEqual([
      'copies:prepare',
      'documents:save-pdf',
      'documents:save-pdfs',
      'erasures:erase',
      'erasures:remove-old-copies',
      'exposures:save-table',
      'exposures:table',
      'keeping:save-table',
      'keeping:table',
      'keys:prepare',
      'outcomes:save-table',
      'outcomes:table',
      'pins:set',
      'printing:print',
      'system-keys:start',
      'users:add',
      'users:allow-tries',
      'users:change-passphrase',
      'users:new-recovery-code',
      'users:remove',
      'users:save',
    ]);
  });

  it.each(asking.filter((name) => contract[name].answeredBy === 'vault'))(
    '48 that is another one: %s does nothing and writes nothing',
    async (name) => {
      const vault = await practiceAtWork();
      const { id: patient } = await vault.get('patients:save', patientInput());
      const fitting: Readonly<Record<string, unknown>> = {
        patient,
        ...(name === 'users:add' ? {} : { id: workOf(vault).user.id }),
        name: 'Adaeze Marguerite Okonkwo-Lindqvist',
        pin: '428163',
        newPassphrase: 'orchard pebble lantern sixty quay',
        passphrase: 'somebody else typed this here',
      };
      const sample = Object.entries(sampleOf(contract[name].input) as object);
      const input = Object.fromEntries(sample.map(([key, value]) => [key, fitting[key] ?? value]));
      const before = countEntries(vault);
      expect(await answerCall(vault.holder, name, input)).toMatchObject({
        ok: false,
        error: { code: 'wrong-passphrase' },
      });
      expect(countEntries(vault)).toBe(before);
    },
  );
});

describe('limits', () => {
  it('are set for every channel, and what is too big is refused before it is looked at', async () => {
    withoutRateLimit();
    const vault = await practiceAtWork();
    for (const channel of channels) {
      const { maxBytes } = contract[channel];
      expect(maxBytes).toBeLessThanOrEqual(8_200_000);
      const answer = await answerCall(vault.holder, channel, { huge: 'x'.repeat(maxBytes + 1) });
      expect(answer, channel).toEqual({ ok: false, error: { code: 'invalid', reason: 'not-plain' } });
    }
  });

  it('50 say busy to a flood and answer again a moment later', async () => {
    let now = Date.now() + 600_000;
    vi.spyOn(Date, 'now').mockImplementation(() => now);
    const vault = await practiceAtWork();
    const answers = await Promise.all(
      Array.from({ length: 10_000 }, () =>
        answerCall(vault.holder, 'today:view', { from: 0, to: 1, today: '2026-11-20' }),
      ),
    );
    const busy = answers.filter((answer) => !answer.ok && answer.error.code === 'busy');
    expect(busy.length).toBeGreaterThan(9_000);
    expect(answers.length - busy.length).toBeGreaterThan(300);
    now += 1000;
    expect(await answerCall(vault.holder, 'products:list', {})).toMatchObject({ ok: true });
  });

  it('do not stay shut when the clock is set back', async () => {
    let now = Date.now() + 1_200_000;
    vi.spyOn(Date, 'now').mockImplementation(() => now);
    const vault = await practiceAtWork();
    for (let call = 0; call < 1000; call += 1) await answerCall(vault.holder, 'products:list', {});
    now -= 315_360_000_000;
    await answerCall(vault.holder, 'products:list', {});
    now += 1000;
    expect(await answerCall(vault.holder, 'products:list', {})).toMatchObject({ ok: true });
  });
});

describe('an answer', () => {
  it('names the fields that are wrong and repeats nothing that was typed', async () => {
    const vault = await practiceAtWork();
    const answer = await vault.ask(
      'patients:save',
      patientInput({ born: '1991-02-30', family: 'Zyxwvut\nQuorl' }),
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid', reason: 'input' } });
    const fields = answer.ok ? [] : (answer.error.fields ?? []);
    expect(fields.map(({ path }) => path).toSorted()).toEqual(['fields.born', 'fields.family']);
    expect(JSON.stringify(answer)).not.toMatch(/Zyxwvut|1991/);
  });

  it('says nothing of an error but its code', async () => {
    const vault = await practiceAtWork();
    workOf(vault).vault.db.sqlite.exec('drop table drafts');
    expect(await vault.ask('drafts:list', {})).toEqual({ ok: false, error: { code: 'unexpected' } });
  });
});
