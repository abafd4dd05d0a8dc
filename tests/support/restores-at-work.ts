import { onTestFinished } from 'vitest';
import { vaultProcess, type VaultProcess } from '../../electron/vault-process.ts';
import { childScript } from './child-script.ts';

const module = childScript('electron/vault/main.ts');

/** Starts vault processes for `home` as main does, and ends them with the test. Needs the host's `electron`. */
export const vaultStarter = (home: string) => (): VaultProcess => {
  const process = vaultProcess(module, home, { ended: () => undefined, heard: () => undefined });
  onTestFinished(() => process.kill());
  return process;
};
