import { randomBytes } from 'node:crypto';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { SystemKeyState } from '../../shared/system-keys/system-key.ts';
import type { GivenKey, SystemKeyAsk, SystemSlot } from '../vault/messages.ts';
import type { VaultProcess } from '../vault-process.ts';
import { isDiskFull } from '../vault/files/write-atomically.ts';
import type { KeyStore } from './key-store.ts';
import { readSecret, removeSecret, writeSecret } from './secret-file.ts';

/** Unlocking by the computer's key store, for who switched it on. It is never the only way in. */
export interface SystemKeys {
  readonly status: () => Promise<Result<SystemKeyState>>;
  /** Refused with `no-key-store`, `key-store-fails` or `several-people`; the passphrase is asked again by the vault. */
  readonly start: (passphrase: string) => Promise<Result<null>>;
  readonly stop: () => Promise<Result<null>>;
  /** Whether the locked vault would open: the secret came back, and it is that of a slot. */
  readonly isReady: () => Promise<Result<boolean>>;
  /** Refused with `system-key` when it does not open; the passphrase still does. */
  readonly unlock: () => Promise<Result<null>>;
  /** After an unlock: removes a secret that no slot belongs to any more. */
  readonly unlocked: () => Promise<void>;
}

export interface SystemKeysGiven {
  /** Stria's folder, in which the encrypted secret lies. */
  readonly home: string;
  readonly vault: Pick<VaultProcess, 'ask'>;
  readonly store: KeyStore;
  /** Longest wait for the store before the lock page goes on without it, and for what the person asked for, ms. */
  readonly waits?: { readonly look: number; readonly act: number };
}

/** These keep the secret as good as readable, or are not known yet (security.md §3.2). */
const unsafe: ReadonlySet<string> = new Set(['basic_text', 'unknown']);
const usualWaits = { look: 2000, act: 60_000 };

/** What comes in time and does not fail; else undefined. The text of an error is told to nobody. */
const inTime = async <T>(ms: number, ask: () => Promise<T>): Promise<T | undefined> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return Promise.race([ask(), late])
    .catch(() => undefined)
    .finally(() => clearTimeout(timer));
};

/**
 * Keeps a random secret in the computer's key store and hands it to the vault, never to the page. A store that is gone,
 * is another one, fails, or gives wrong bytes costs nothing but the convenience: the passphrase is asked, nothing is deleted.
 */
export const systemKeys = ({ home, vault, store, waits = usualWaits }: SystemKeysGiven): SystemKeys => {
  const ask = <T>(question: SystemKeyAsk) =>
    vault.ask({ kind: 'system-key', ask: question }) as Promise<Result<T>>;

  const isUsable = async (): Promise<boolean> => (await store.isAvailable()) && !unsafe.has(store.backend());
  const readKey = async (): Promise<GivenKey | undefined> => {
    const kept = readSecret(home);
    if (!kept || !(await isUsable()) || store.backend() !== kept.backend) return undefined;
    const secret = await store.decrypt(kept.encrypted);
    return /^[0-9a-f]{64}$/.test(secret) ? { slotId: kept.slotId, secret } : undefined;
  };
  /** The secret as the store encrypts it, once it was seen to come back the same. */
  const encryptForSure = async (secret: string): Promise<Buffer | undefined> => {
    const encrypted = await store.encrypt(secret);
    return (await store.decrypt(encrypted)) === secret ? encrypted : undefined;
  };
  /** Whether the secret belongs to the slot; one that belongs to none any more opens nothing and is removed. */
  const belongs = ({ slotId }: SystemSlot): boolean => {
    const kept = readSecret(home);
    if (kept && kept.slotId !== slotId) removeSecret(home);
    return kept !== undefined && kept.slotId === slotId;
  };

  const status: SystemKeys['status'] = async () => {
    const slot = await ask<SystemSlot>({ do: 'slot' });
    if (!slot.ok) return slot;
    if (belongs(slot.value)) return ok('on');
    if ((await inTime(waits.look, isUsable)) !== true) return ok('none');
    return ok(slot.value.isShared ? 'shared' : 'off');
  };
  const start: SystemKeys['start'] = async (passphrase) => {
    if ((await inTime(waits.act, isUsable)) !== true) return fail('refused', 'no-key-store');
    const secret = randomBytes(32).toString('hex');
    const encrypted = await inTime(waits.act, () => encryptForSure(secret));
    if (!encrypted) return fail('refused', 'key-store-fails');
    const given = await ask<string>({ do: 'give', passphrase, secret });
    if (!given.ok) return given;
    try {
      writeSecret(home, { backend: store.backend(), slotId: given.value, encrypted });
      return ok(null);
    } catch (error) {
      await ask({ do: 'take' });
      return isDiskFull(error) ? fail('storage-full') : fail('refused', 'not-allowed');
    }
  };
  const stop: SystemKeys['stop'] = async () => {
    const taken = await ask<null>({ do: 'take' });
    if (taken.ok) removeSecret(home);
    return taken;
  };
  return {
    status,
    start,
    stop,
    isReady: async () => {
      const key = await inTime(waits.look, readKey);
      return key ? ask<boolean>({ do: 'fits', key }) : ok(false);
    },
    unlock: async () => {
      const key = await inTime(waits.act, readKey);
      return key ? ask<null>({ do: 'unlock', key }) : fail('refused', 'system-key');
    },
    unlocked: async () => {
      const slot = await ask<SystemSlot>({ do: 'slot' });
      if (slot.ok) belongs(slot.value);
    },
  };
};
