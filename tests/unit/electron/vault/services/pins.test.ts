import { describe, expect, it, vi, afterEach } from 'vitest';
import { v7 as newId } from 'uuid';
import { close } from '../../../../../electron/vault/services/vault.ts';
import { bareClocks } from '../../../../../electron/vault/services/clocks.ts';
import { drawVeil, readVeil } from '../../../../../electron/vault/services/pins.ts';
import { answerCall, mayCall } from '../../../../../electron/vault/ipc/answer-call.ts';
import { contract, type ChannelName } from '../../../../../shared/ipc/contract.ts';
import { emptyApplication, emptyDraft } from '../../../../../shared/sessions/session-draft.ts';
import { afternoon, practiceAtWork, workOf } from '../../../../support/practice-at-work.ts';
import { sampleOf } from '../../../../support/sample-input.ts';
import {
  passphrase,
  patientInput,
  practitioner,
  typedBack,
  type VaultAtWork,
} from '../../../../support/vault-at-work.ts';

const pin = '407185';
const wrong = '407186';

const withPin = async (clock?: { at: number }): Promise<VaultAtWork> => {
  const vault = await practiceAtWork(clock);
  await vault.get('pins:set', { pin, passphrase });
  return vault;
};
const refused = (reason: string) => ({ ok: false, error: { code: 'refused', reason } });
const veilOf = (vault: VaultAtWork) => readVeil(workOf(vault));

describe('a PIN', () => {
  it('is set with the own passphrase only, outlives a lock, is changed, and is taken away', async () => {
    const vault = await practiceAtWork();
    expect(await vault.ask('vault:veil', {})).toEqual(refused('no-pin'));
    expect(await vault.ask('pins:set', { pin, passphrase: 'not my own passphrase' })).toMatchObject({
      error: { code: 'wrong-passphrase' },
    });
    expect(await vault.ask('pins:set', { pin: '123456', passphrase })).toEqual(refused('pin-row'));
    expect((await vault.get('practice:home', {})).hasPin).toBe(false);
    await vault.get('pins:set', { pin, passphrase });
    close(vault.holder);
    await vault.get('vault:unlock', { passphrase });
    expect((await vault.get('practice:home', {})).hasPin).toBe(true);
    await vault.get('pins:set', { pin: wrong, passphrase });
    await vault.get('vault:veil', {});
    expect(await vault.ask('vault:unveil', { pin })).toEqual(refused('wrong-pin'));
    await vault.get('vault:unveil', { pin: wrong });
    await vault.get('pins:remove', {});
    expect(await vault.ask('vault:veil', {})).toEqual(refused('no-pin'));
    expect(workOf(vault).vault.db.sqlite.prepare(`select value from meta where key = 'pins'`).pluck().get()).toBe('{}'); // prettier-ignore
  });

  it('opens nothing that is locked', async () => {
    const vault = await withPin();
    close(vault.holder);
    expect(await vault.ask('vault:unveil', { pin })).toEqual({ ok: false, error: { code: 'locked' } });
    expect(await vault.ask('vault:unlock', { passphrase: pin })).toMatchObject({
      error: { code: 'wrong-passphrase' },
    });
  });

  it('is kept as nothing that it could be read from, and two equal ones differ', async () => {
    const vault = await withPin();
    const { db, keys } = workOf(vault).vault;
    const read = () => String(db.sqlite.prepare(`select value from meta where key = 'pins'`).pluck().get());
    const before = read();
    expect(before).not.toContain(pin);
    expect(keys.pin.equals(keys.draft)).toBe(false);
    await vault.get('pins:set', { pin, passphrase });
    expect(read()).not.toBe(before);
  });

  it('is gone when the vault key is changed, which it was kept under', async () => {
    const vault = await withPin();
    const { recoveryCode } = await vault.get('keys:prepare', { passphrase });
    await vault.get('keys:change', typedBack(recoveryCode, 5));
    expect((await vault.get('practice:home', {})).hasPin).toBe(false);
    expect(await vault.ask('vault:veil', {})).toEqual(refused('no-pin'));
    await vault.get('pins:set', { pin, passphrase });
    await vault.get('vault:veil', {});
    await vault.get('vault:unveil', { pin });
  });

  it('goes with the person', async () => {
    const vault = await withPin();
    const [id, theirs] = [newId(), 'meadow cactus ribbon forty plum'];
    const person = { id, fields: { ...practitioner, name: 'Maren Abernathy' }, role: 'assistant' as const };
    await vault.get('users:add', { ...person, newPassphrase: theirs, passphrase });
    close(vault.holder);
    await vault.get('vault:unlock', { passphrase: theirs });
    expect((await vault.get('practice:home', {})).hasPin).toBe(false);
    await vault.get('pins:set', { pin, passphrase: theirs });
    close(vault.holder);
    await vault.get('vault:unlock', { passphrase });
    await vault.get('users:remove', { id, revision: 1, passphrase });
    const { db } = workOf(vault).vault;
    const kept = String(db.sqlite.prepare(`select value from meta where key = 'pins'`).pluck().get());
    expect(Object.keys(JSON.parse(kept) as object)).toEqual([workOf(vault).user.id]);
  });
});

describe('the cover', () => {
  afterEach(() => vi.restoreAllMocks());

  it('lets through the PIN, the lock and open drafts, and refuses every other channel', async () => {
    let now = Date.now() + 60_000;
    vi.spyOn(Date, 'now').mockImplementation(() => (now += 1000)); // ahead of the rate limit
    const vault = await withPin();
    await vault.get('vault:veil', {});
    const names = Object.keys(contract) as ChannelName[];
    const open = names.filter((name) => contract[name].whileVeiled);
    expect(open.toSorted()).toEqual([
      'drafts:save',
      'storage:status',
      'vault:going',
      'vault:hand',
      'vault:lock',
      'vault:status',
      'vault:unveil',
      'vault:veil',
    ]);
    for (const name of names.filter((each) => !open.includes(each))) {
      const answer =
        contract[name].answeredBy === 'vault'
          ? await answerCall(vault.holder, name, sampleOf(contract[name].input))
          : mayCall(vault.holder, name);
      expect(answer, name).toEqual(refused('veiled'));
    }
    const draft = { id: newId(), kind: 'patient' as const, patient: null, save: 1, body: '{}' };
    expect(await vault.ask('drafts:save', draft)).toMatchObject({ ok: true });
  });

  it('counts wrong PINs, begins anew after a right one, and after five takes no PIN at all', async () => {
    const vault = await withPin();
    await vault.get('vault:veil', {});
    for (let left = 4; left >= 1; left -= 1) {
      expect(await vault.ask('vault:unveil', { pin: wrong })).toEqual(refused('wrong-pin'));
      await vault.get('vault:veil', {}); // covering again forgets no miss
      expect(veilOf(vault)?.missesLeft).toBe(left);
    }
    await vault.get('vault:unveil', { pin });
    expect(veilOf(vault)).toBeNull();
    await vault.get('vault:veil', {});
    for (let miss = 1; miss <= 4; miss += 1) await vault.ask('vault:unveil', { pin: `${miss}` });
    expect(await vault.ask('vault:unveil', { pin: wrong })).toEqual(refused('pin-over'));
    expect(await vault.ask('vault:unveil', { pin })).toEqual(refused('pin-over'));
    expect(await vault.ask('today:view', { from: 0, to: 1, today: '2026-11-20' })).toEqual(refused('veiled'));
  });

  it('tells when creams that are still on were put on, and nothing of whom', async () => {
    const clock = { at: afternoon };
    const vault = await withPin(clock);
    const { id: patient } = await vault.get('patients:save', patientInput());
    const minute = 60_000;
    const keep = (onAt: number | null, offAt: number | null) => {
      const draft = emptyDraft(afternoon);
      const applications = [{ ...emptyApplication('first'), onAt, offAt }];
      const body = JSON.stringify({ ...draft, anaesthetic: { ...draft.anaesthetic, applications } });
      return vault.get('drafts:save', { id: newId(), kind: 'session', patient, save: 1, body });
    };
    await keep(afternoon - 20 * minute, null);
    await keep(afternoon - 45 * minute, null);
    await keep(afternoon - 60 * minute, afternoon - 10 * minute);
    await keep(null, null);
    await keep(afternoon - 26 * 60 * minute, null);
    const broken = { id: newId(), kind: 'session' as const, patient, save: 1, body: 'not a form' };
    await vault.get('drafts:save', broken);
    drawVeil(workOf(vault));
    expect(bareClocks(workOf(vault))).toEqual(
      [45, 20].map((ago, index) => ({
        key: `numbing ${String(afternoon - ago * minute)} ${String(index)}`,
        kind: 'numbing',
        since: afternoon - ago * minute,
        dueAt: null,
        application: null,
      })),
    );
  });
});
