import { app, type BrowserWindow, dialog, ipcMain, protocol } from 'electron';
import { join } from 'node:path';
import type { PageEvent } from '../shared/ipc/page-events.ts';
import type { VaultStatus } from '../shared/ipc/views.ts';
import { fail, type Result } from '../shared/result.ts';
import { vaultFolderName } from '../shared/storage/storage.ts';
import { answerPage, type MainSide } from './answer-page.ts';
import { documentFont } from './document-font.ts';
import { afterCrash } from './after-crash.ts';
import { backups } from './backups/backups.ts';
import { chosenHome } from './home.ts';
import { idleLock } from './idle-lock.ts';
import { openLog } from './log.ts';
import { installMenu } from './menu.ts';
import { servePage } from './page-files.ts';
import { quitInOrder } from './quit-in-order.ts';
import { changedAddons } from './security/addons.ts';
import { isOwnPage } from './security/check-sender.ts';
import { guardPages } from './security/guard-pages.ts';
import { cutNetwork, refuseForeignRequests } from './security/no-network.ts';
import { registerOwnScheme } from './security/own-scheme.ts';
import { pageSession } from './security/page-session.ts';
import { refusePermissions } from './security/permissions.ts';
import { sandboxEveryPage } from './security/sandbox.ts';
import { storage } from './storage/storage.ts';
import type { ServedDocument } from './vault/messages.ts';
import { type VaultProcess, vaultProcess } from './vault-process.ts';
import { openWindow } from './window.ts';

const folder = import.meta.dirname;
const page = join(folder, 'renderer');
/** Idle time until the lock, ms: 60 minutes for now; a veil with a PIN comes with several users. */
const idleTime = Number(process.env.STRIA_IDLE_MS ?? 60 * 60_000);
/** Time from an unlock to what goes on behind it, the reserve and the backups of the day, ms. */
const backgroundWait = Number(process.env.STRIA_BACKUP_MS ?? 15_000);
/** Time between tries to make the reserve again, ms. */
const reserveWait = Number(process.env.STRIA_RESERVE_MS ?? 30_000);

let window: BrowserWindow | undefined;
let lastLock: { at: number; by: VaultStatus['lockedBy'] } | null = null;
let locking: Promise<void> | undefined;

const tell = (event: PageEvent): void => window?.webContents.send(`stria:${event}`);

const begin = (home: string): void => {
  const log = openLog(join(home, 'log'));
  // Its text may hold what somebody typed: it is shown to nobody. The program goes on, with every word that was kept.
  process.on('uncaughtException', () => {
    log.note('main', 'process', 'unexpected');
    if (!window) app.exit(1); // nobody would see that it still runs
  });
  process.once('exit', log.flush);
  const vault = vaultProcess(join(folder, 'vault.js'), home, {
    ended: () => {
      log.note('vault', 'process', 'ended');
      lastLock = { at: Date.now(), by: 'vault-ended' };
      tell('locked');
    },
    heard: (word) => disk.heard(word),
  });
  const disk = storage({
    ask: vault.ask,
    folder: join(home, vaultFolderName),
    wait: backgroundWait,
    again: reserveWait,
    changed: () => tell('storage-changed'),
  });
  const lock = (by: 'person' | 'idle' | 'page-ended'): Promise<void> =>
    (locking ??= (async () => {
      idle.stop();
      await vault.end();
      lastLock = { at: Date.now(), by };
      if (wayOut.begun()) wayOut.locked();
      else window?.webContents.reload();
    })().finally(() => (locking = undefined)));
  const idle = idleLock(idleTime, () => {
    const before = lastLock;
    tell('idle-lock-requested');
    // The page locks by itself once its words are kept; only one that hangs is locked from here.
    setTimeout(() => void (lastLock === before && lock('idle')), 1000).unref();
  });
  const askPage = (): boolean => {
    tell('lock-requested');
    return window !== undefined;
  };
  const wayOut = quitInOrder(askPage, vault.end);

  /** A backup that is being made when the program ends must not start the vault again. */
  const untilEnd: Pick<VaultProcess, 'ask'> = {
    ask: async (question) => (wayOut.begun() ? fail('locked') : vault.ask(question)),
  };
  const side: MainSide = {
    vault,
    window: () => window,
    lock,
    lastLock: () => lastLock,
    version: app.getVersion(),
    storage: disk,
    backups: backups({
      vault: untilEnd,
      home,
      program: app.getVersion(),
      wait: backgroundWait,
      hasRoom: () => disk.status().state === 'enough',
      failed: (code) => log.note('main', 'backup', code),
    }),
  };
  const logged = (channel: unknown, result: Result<unknown>): Result<unknown> => {
    if (!result.ok) log.answered(channel, result.error.code);
    return result;
  };
  ipcMain.handle('stria:call', async (event, channel: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!isOwnPage(event, window?.webContents)) return logged(channel, fail('refused', 'foreign-sender'));
    idle.touch();
    if (locking && channel !== 'vault:lock') await locking;
    if (wayOut.begun() && channel !== 'vault:lock' && channel !== 'drafts:save') return fail('locked');
    return logged(channel, await answerPage(side, channel, input));
  });

  const documentOf = (id: string) => vault.ask({ kind: 'document', id }) as Promise<Result<ServedDocument>>;
  const own = pageSession();
  own.protocol.handle('app', servePage(page, documentOf, documentFont(page)));
  refusePermissions(own);
  refuseForeignRequests(own);
  installMenu(tell);

  window = openWindow(folder);
  const recover = afterCrash(() => void lock('page-ended'));
  window.webContents.on('render-process-gone', () => {
    log.note('page', 'process', 'crashed');
    recover();
  });
  window.on('close', (event) => {
    event.preventDefault(); // the window stays until the page's last words are kept
    app.quit();
  });
  window.on('closed', () => {
    window = undefined;
    app.quit();
  });
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
};

/** Says so when a native part of the program is not the one it was shipped with; it is not loaded then. */
const addonsAsShipped = (): boolean => {
  const changed = changedAddons(folder);
  if (changed.length === 0) return true;
  dialog.showErrorBox(
    'Stria does not start',
    `A part of the program was changed or is missing: ${changed.join(', ')}. Install Stria again. Your records are not touched.`,
  );
  return false;
};

registerOwnScheme(protocol);
cutNetwork(app);
sandboxEveryPage(app);
guardPages(app);
const home = chosenHome(process.argv, process.env);
if (home) app.setPath('userData', home);
app.on('window-all-closed', () => undefined);
if (!app.requestSingleInstanceLock()) app.quit();
else void app.whenReady().then(() => (addonsAsShipped() ? begin(app.getPath('userData')) : app.exit(1)));
