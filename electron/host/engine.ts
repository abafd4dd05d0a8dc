import { spawn } from 'node:child_process';
import { Cdp, type CdpSession } from './cdp.ts';
import { appWindowSwitches, chromiumBinary, startSwitches } from './chromium-switches.ts';
import { hostEvents } from './host-events.ts';
import { makeProfile, profileEnvironment } from './profile.ts';
import { writePreferences } from './profile-preferences.ts';

/** The look of a window that is about to open. */
export interface WindowLook {
  readonly width: number;
  readonly height: number;
  readonly backgroundColor: string;
}

/** A page of a running Chromium, paused before its first document. */
export interface EnginePage {
  readonly session: CdpSession;
  readonly targetId: string;
  readonly browserContextId: string | undefined;
  readonly engine: Engine;
}

/** A running Chromium with its private profile. */
export interface Engine {
  readonly cdp: Cdp;
  readonly openWindow: (look: WindowLook) => Promise<EnginePage>;
  readonly closePage: (targetId: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

type Opened = (page: EnginePage) => void;

const pageFilter = [{ type: 'page' }];

/** Starts a Chromium that has no window yet. Throws when none is installed or it does not answer. */
export async function startEngine(name: string, headless: boolean, more: readonly string[]): Promise<Engine> {
  const binary = chromiumBinary();
  const profile = makeProfile();
  writePreferences(profile);
  const env = profileEnvironment(profile);
  const cdp = new Cdp(binary, startSwitches(profile, name, headless, more), env);
  const { browser } = cdp;
  const awaited: Opened[] = [];
  let opening: Promise<unknown> = Promise.resolve();

  const closePage = async (targetId: string): Promise<void> => {
    await browser.send('Target.closeTarget', { targetId }).catch(() => undefined);
  };
  const open = (look: WindowLook): Promise<EnginePage> =>
    new Promise((resolve, reject) => {
      awaited.push(resolve);
      cdp.onGone(() => reject(new Error('Chromium has ended')));
      if (headless) openHeadless(browser, look).catch(reject);
      else {
        const args = appWindowSwitches(profile, look.backgroundColor, look.width, look.height);
        spawn(binary, args, { env, stdio: 'ignore' }).once('error', reject);
      }
    });
  const openWindow = (look: WindowLook): Promise<EnginePage> => {
    const page = opening.then(() => open(look));
    opening = page.catch(() => undefined);
    return page;
  };
  const end = (): Promise<void> => endChromium(cdp);
  const engine: Engine = { cdp, openWindow, closePage, end };

  browser.on('Target.targetDestroyed', ({ targetId }) => hostEvents.emit('page-destroyed', targetId));
  browser.on('Target.attachedToTarget', ({ sessionId, targetInfo, waitingForDebugger }) => {
    if (!waitingForDebugger) return; // a second client looked at a page that exists
    const { targetId, browserContextId, openerId } = targetInfo;
    const opened = openerId === undefined ? awaited.shift() : undefined;
    if (opened) return opened({ session: cdp.session(sessionId), targetId, browserContextId, engine });
    void refusePopup(cdp.session(sessionId)).then(() => closePage(targetId)); // main opens windows, pages do not
  });
  await browser.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  await browser.send('Target.setDiscoverTargets', { discover: true, filter: pageFilter });
  await browser.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: pageFilter,
  });
  return engine;
}

/** Without resuming it, a popup that shares its opener's process would hold the opener; its requests are never answered. */
async function refusePopup(popup: CdpSession): Promise<void> {
  const steps = [
    popup.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    popup.send('Runtime.runIfWaitingForDebugger'),
  ];
  await Promise.allSettled(steps);
}

/** A page off the record: its context is forgotten with it. */
async function openHeadless(browser: CdpSession, look: WindowLook): Promise<void> {
  const { browserContextId } = await browser.send('Target.createBrowserContext', { disposeOnDetach: true });
  await browser.send('Browser.setDownloadBehavior', { behavior: 'deny', browserContextId });
  const { width, height } = look;
  await browser.send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    width,
    height,
    browserContextId,
  });
}

async function endChromium(cdp: Cdp): Promise<void> {
  if (cdp.isGone) return;
  const gone = new Promise<void>((resolve) => cdp.onGone(resolve));
  const kill = setTimeout(() => cdp.process.kill('SIGKILL'), 1500);
  await cdp.browser.send('Browser.close').catch(() => undefined);
  await gone;
  clearTimeout(kill);
}
