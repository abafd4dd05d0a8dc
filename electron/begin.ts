import { app, type BrowserWindow, dialog, ipcMain } from 'electron';
import { uptime } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../shared/clocks/clock.ts';
import type { PageEvent } from '../shared/ipc/page-events.ts';
import { fail, type Result } from '../shared/result.ts';
import { vaultFolderName } from '../shared/storage/storage.ts';
import { answerPage, type MainSide } from './answer-page.ts';
import { documentFont } from './document-font.ts';
import { countCrashes } from './after-crash.ts';
import { attachments } from './attachments/attachments.ts';
import { importProcess } from './attachments/import-process.ts';
import type { AskVault } from './backups/ask-vault.ts';
import { backups } from './backups/backups.ts';
import { oneGo } from './in-one-go.ts';
import type { AskLeaving } from './leaving/ask-leaving.ts';
import { oldCopies } from './leaving/old-copies.ts';
import { fixedTerms, makeLocks } from './locks.ts';
import { openLog } from './log.ts';
import { installMenu } from './menu.ts';
import { onTheWay } from './on-the-way.ts';
import { warmPrint } from './print.ts';
import { noDocument, printWindow } from './print-window.ts';
import { quitInOrder } from './quit-in-order.ts';
import { removeCheckRests } from './restores/check-task.ts';
import { drills } from './restores/drills.ts';
import { restores } from './restores/restores.ts';
import { cameraGate } from './security/camera-gate.ts';
import { windowCaptures } from './security/captures.ts';
import { refuseDownloads } from './security/downloads.ts';
import { refuseForeignRequests } from './security/no-network.ts';
import { openDoor } from './security/page-door.ts';
import { servePage } from './security/page-files.ts';
import { pageSession } from './security/page-session.ts';
import { findPlace } from './storage/place.ts';
import { storage } from './storage/storage.ts';
import { electronKeyStore } from './system-keys/key-store.ts';
import { pdfSaving } from './save-pdfs.ts';
import { systemKeys } from './system-keys/system-keys.ts';
import type { ServedDocument } from './vault/messages.ts';
import { isVaultAside, putBackAside } from './vault/restore/put-back.ts';
import { type VaultProcess, vaultProcess } from './vault-process.ts';
import { openWindow, renewPage } from './window.ts';

/** Time from an unlock to what goes on behind it, the reserve and the backups of the day, ms. */
const backgroundWait = Number(process.env.STRIA_BACKUP_MS ?? 15_000);
/** Time between tries to make the reserve again, ms. */
const reserveWait = Number(process.env.STRIA_RESERVE_MS ?? 30_000);

let window: BrowserWindow | undefined;

const tell = (event: PageEvent): void => window?.webContents.send(`stria:${event}`);

/** Begins the built program of `folder` for the records of `home`: the vault's process, the window, and what answers them. */
export const begin = (folder: string, home: string): void => {
  const page = join(folder, 'renderer');
  const own = pageSession();
  const camera = cameraGate(own);
  const log = openLog(join(home, 'log'));
  // Its text may hold what somebody typed: it is shown to nobody. The program goes on, with every word that was kept.
  process.on('unhandledRejection', () => log.note('main', 'process', 'unexpected'));
  process.on('uncaughtException', () => {
    log.note('main', 'process', 'unexpected');
    if (!window) app.exit(1); // nobody would see that it still runs
  });
  process.once('exit', log.flush);
  putBackAside(home);
  const module = join(folder, 'vault.js');
  const going = oneGo(() => tell('going-changed'));
  const vault = vaultProcess(module, home, {
    ended: () => {
      log.note('vault', 'process', 'ended');
      attached.dropAll();
      print.drop();
      locks.ended();
      going.heard(null);
      tell('locked');
    },
    heard: (word) => (word.word === 'going' ? going.heard(word.going) : disk.heard(word)),
  });
  const disk = storage({
    ask: vault.ask,
    folder: join(home, vaultFolderName),
    wait: backgroundWait,
    again: reserveWait,
    place: findPlace(home),
    changed: () => tell('storage-changed'),
  });
  const stopChecks = () => Promise.allSettled([drilling.stop(), restoring.stop()]);
  /** Ends the vault's process, and those that check a copy, which are not waited for; answers what ran in the open sessions. */
  const closeAll = (): Promise<readonly Clock[]> => {
    camera.close();
    attached.dropAll();
    print.drop();
    void stopChecks();
    return vault.end();
  };
  const print = printWindow(async (id) => (await vault.ask({ kind: 'document', id })).ok);
  const attached = attachments(vault, () => importProcess(join(folder, 'importer.js')));
  const locks = makeLocks({
    vault: { ask: vault.ask, end: closeAll },
    askPage: tell,
    renewPage: () => renew(),
    showLock: () => {
      if (wayOut.begun()) wayOut.locked();
      else renew();
    },
    uptime: () => uptime() * 1000,
    fixed: fixedTerms(app.isPackaged ? {} : process.env),
  });
  const askPage = (): boolean => {
    tell('lock-requested');
    return window !== undefined;
  };
  const wayOut = quitInOrder(askPage, () => Promise.all([closeAll(), stopChecks()]));

  /** A backup that is being made when the program ends must not start the vault again. */
  const untilEnd: Pick<VaultProcess, 'ask'> = {
    ask: async (question) => (wayOut.begun() ? fail('locked') : vault.ask(question)),
  };
  const saved = backups({
    vault: untilEnd,
    home,
    program: app.getVersion(),
    wait: backgroundWait,
    failed: (code) => log.note('main', 'backup', code),
    hasRoom: disk.hasRoom,
  });
  const checking = {
    home,
    start: () => vaultProcess(module, home, { ended: () => undefined, heard: () => undefined }),
    tell: () => tell('restore-progressed'),
    now: Date.now,
  };
  const ask = ((question) => untilEnd.ask({ kind: 'backup', ask: question })) as AskVault;
  const drilling = drills({ ask, backups: saved, ...checking });
  const restoring = restores({ vault, known: saved.folders, ...checking });
  if (!isVaultAside(home)) void removeCheckRests(home);
  const side: MainSide = {
    vault,
    camera,
    captures: windowCaptures({ window: () => window }),
    print,
    onTheWay: onTheWay(),
    window: () => window,
    locks,
    version: app.getVersion(),
    going,
    storage: disk,
    savePdfs: pdfSaving(print),
    systemKeys: systemKeys({ home, vault: untilEnd, store: electronKeyStore }),
    attachments: attached,
    backups: saved,
    oldCopies: oldCopies({
      ask,
      askLeaving: ((question) => untilEnd.ask({ kind: 'leaving', ask: question })) as AskLeaving,
      backups: saved,
      home,
    }),
    drills: drilling,
    restores: restoring,
  };
  const logged = (channel: unknown, result: Result<unknown>): Result<unknown> => {
    if (!result.ok) log.answered(channel, result.error.code);
    return result;
  };
  const door = openDoor(ipcMain, {
    own: () => window?.webContents,
    refused: () => log.note('page', 'sender', 'refused'),
    answer: async (channel, input) => {
      locks.look();
      if (channel !== 'vault:lock') await locks.settled();
      if (wayOut.begun() && channel !== 'vault:lock' && channel !== 'drafts:save') return fail('locked');
      return logged(channel, await locks.during(channel, () => answerPage(side, channel, input)));
    },
  });
  const renew = (): void => {
    if (window) void renewPage(window, door.end);
  };

  const documentOf = async (id: string): Promise<Result<ServedDocument>> => {
    if (id === noDocument) return fail('not-found', 'document');
    warmPrint(print);
    return vault.ask({ kind: 'document', id }) as Promise<Result<ServedDocument>>;
  };
  own.protocol.handle(
    'app',
    servePage(page, { documentOf, fontCss: documentFont(page), pictureOf: attached.picture }),
  );
  refuseForeignRequests(own);
  refuseDownloads(own);
  installMenu({
    find: () => tell('find-requested'),
    keys: () => tell('keys-requested'),
    lock: () => locks.request('person'),
    cover: locks.cover,
  });

  window = openWindow(folder);
  void vault.ask({ kind: 'state' }); // its process starts while the window opens: the page asks for this first
  const crashes = countCrashes();
  window.webContents.on('render-process-gone', () => {
    door.end();
    log.note('page', 'process', 'crashed');
    crashes.note();
    if (crashes.tooMany()) void vault.end().then(giveUp);
    else void locks.lock('page-ended');
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

/** The page's process crashes again and again: the vault is closed, and a white window would tell nobody anything. */
const giveUp = (): void => {
  dialog.showErrorBox(
    'Stria ends',
    'The screen stopped by itself several times in a row. What was saved is kept, drafts too. Start Stria again; if it goes on, start the computer anew.',
  );
  app.exit(1);
};
