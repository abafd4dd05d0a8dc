import { describe, expect, it, onTestFinished } from 'vitest';
import { close } from '../../../../../electron/vault/services/vault.ts';
import {
  lockedPractice,
  practiceAtWork,
  preparedPractice,
  workOf,
} from '../../../../support/practice-at-work.ts';
import { scratchFolder } from '../../../../support/scratch-folder.ts';
import {
  passphrase,
  practice,
  practitioner,
  typedBack,
  type VaultAtWork,
  vaultAtWork,
} from '../../../../support/vault-at-work.ts';
import {
  addCheaply,
  another,
  assistant,
  failed,
  hers,
  openAs,
  opensByCode,
  state,
  wrong,
} from './users-at-work.ts';

const noticesOf = async (vault: VaultAtWork) => (await vault.get('practice:home', {})).notices;

describe('a new recovery code', () => {
  it('12 works, and the old one stops, only after it was typed back', async () => {
    const vault = await practiceAtWork();
    const before = state(vault);
    const old = preparedPractice().recoveryCode;
    const { recoveryCode } = await vault.get('users:new-recovery-code', { passphrase });
    expect(state(vault)).toEqual(before);
    const differs = failed('refused', 'code-differs');
    const keep = (typed: object) => vault.ask('users:keep-recovery-code', typed as never);
    expect(await keep({ group: 2, typed: 'AAAA' })).toEqual(differs);
    expect(await keep({ ...typedBack(recoveryCode, 2), group: 3 })).toEqual(differs);
    expect(await keep({ group: 1, typed: '' })).toEqual(differs);
    expect(state(vault)).toEqual(before);
    expect(await keep(typedBack(recoveryCode.toLowerCase(), 7))).toEqual({ ok: true, value: null });
    expect(await keep(typedBack(recoveryCode))).toEqual(failed('refused', 'no-code-waiting'));
    expect(opensByCode(vault, old)).toBe(false);
    expect(opensByCode(vault, recoveryCode)).toBe(true);
  });

  it('12 ended before it was typed back: the old one works, the new one never does', async () => {
    const vault = await practiceAtWork();
    const { recoveryCode } = await vault.get('users:new-recovery-code', { passphrase });
    close(vault.holder);
    await vault.get('vault:unlock', { passphrase });
    expect(await vault.ask('users:keep-recovery-code', typedBack(recoveryCode))).toEqual(
      failed('refused', 'no-code-waiting'),
    );
    expect(opensByCode(vault, recoveryCode)).toBe(false);
    expect(opensByCode(vault, preparedPractice().recoveryCode)).toBe(true);
  });

  it('is the last one that was shown', async () => {
    const vault = await practiceAtWork();
    const first = await vault.get('users:new-recovery-code', { passphrase });
    const second = await vault.get('users:new-recovery-code', { passphrase });
    expect(await vault.ask('users:keep-recovery-code', typedBack(first.recoveryCode))).toEqual(
      failed('refused', 'code-differs'),
    );
    await vault.get('users:keep-recovery-code', typedBack(second.recoveryCode));
    expect(opensByCode(vault, second.recoveryCode)).toBe(true);
  });
});

describe('after a recovery', () => {
  it('12 the used code opens nothing any more, at once; the new one does, and is asked back until it was typed', async () => {
    const vault = vaultAtWork(lockedPractice());
    onTestFinished(() => close(vault.holder));
    const { recoveryCode: used } = preparedPractice();
    const { recoveryCode } = await vault.get('vault:recover', { code: used, passphrase: another });
    expect(recoveryCode).not.toBe(used);
    expect(await noticesOf(vault)).toEqual(['code-unconfirmed', 'code-used']);
    expect(opensByCode(vault, used)).toBe(false);
    expect(opensByCode(vault, recoveryCode)).toBe(true);
    expect(await openAs(vault, passphrase)).toEqual(failed('wrong-passphrase'));
    expect(await vault.ask('vault:recover', { code: used, passphrase: wrong })).toEqual(
      failed('wrong-passphrase', 'wrong-code'),
    );
    expect(await openAs(vault, another)).toMatchObject({ ok: true });
    expect(await noticesOf(vault)).toContain('code-unconfirmed');
    close(vault.holder);
    const next = await vault.get('vault:recover', { code: recoveryCode, passphrase: wrong });
    await vault.get('users:keep-recovery-code', typedBack(next.recoveryCode, 4));
    expect(await noticesOf(vault)).toEqual(['code-used']);
    expect(opensByCode(vault, recoveryCode)).toBe(false);
    expect(opensByCode(vault, next.recoveryCode)).toBe(true);
  });

  it('12 an entry names the person, and owners are told for a week', async () => {
    const clock = { at: Date.UTC(2026, 10, 20, 13) };
    const vault = vaultAtWork(lockedPractice(), clock);
    onTestFinished(() => close(vault.holder));
    const code = preparedPractice().recoveryCode;
    const { recoveryCode } = await vault.get('vault:recover', { code, passphrase: another });
    await vault.get('users:keep-recovery-code', typedBack(recoveryCode));
    const recovered = workOf(vault)
      .vault.db.sqlite.prepare("select actor, id from entries where action = 'recover'")
      .all();
    const { id } = workOf(vault).user;
    expect(recovered).toEqual([{ actor: id, id }]);
    expect((await vault.get('practice:home', {})).codeUsed).toEqual({
      name: practitioner.name,
      at: clock.at,
    });
    addCheaply(vault, assistant({ passphrase: another }));
    await openAs(vault, hers);
    expect(await vault.get('practice:home', {})).toMatchObject({ codeUsed: null, notices: [] });
    clock.at += 8 * 86_400_000;
    await openAs(vault, another);
    expect(await vault.get('practice:home', {})).toMatchObject({ codeUsed: null, notices: [] });
  });
});

it('12 a set-up that ended before the code was typed back is told at every unlock, until one is', async () => {
  const vault = vaultAtWork(scratchFolder());
  onTestFinished(() => close(vault.holder));
  const { recoveryCode: lost } = await vault.get('vault:create', { practice, practitioner, passphrase });
  expect(await noticesOf(vault)).toEqual(['code-unconfirmed']);
  await openAs(vault, passphrase);
  expect(await noticesOf(vault)).toEqual(['code-unconfirmed']);
  const { recoveryCode } = await vault.get('users:new-recovery-code', { passphrase });
  await vault.get('users:keep-recovery-code', typedBack(recoveryCode, 6));
  expect(await noticesOf(vault)).toEqual([]);
  expect(opensByCode(vault, lost)).toBe(false);
});
