import { existsSync } from 'node:fs';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Chromium refuses to run as root with its sandbox; every other user has the sandbox. */
const forRoot = process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : [];

/** Where Chromium is installed. Throws when there is none. */
export function chromiumBinary(): string {
  const found = process.env['HOST_CHROMIUM'] ?? candidates.find((path) => existsSync(path));
  if (found === undefined) throw new Error('Neither Electron nor Chromium is installed on this computer.');
  return found;
}

/** What keeps Chromium silent on the network: no background traffic, and a proxy that nobody answers for the rest. */
const noNetwork = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--no-pings',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/** A second switch of this name would replace the first one: all in one list. */
const withoutFeatures = [
  // They ask somebody outside.
  'Translate',
  'MediaRouter',
  'OptimizationHints',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  // The list under an address bar is a page of its own, loaded with each window; there is no address bar here.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** What keeps Chromium from writing: no history, no session file, no crash dumps, no cache. */
const noTraces = ['--incognito', '--disable-breakpad', '--disk-cache-size=1', '--password-store=basic'];

const plain = [
  `--disable-features=${withoutFeatures.join(',')}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--noerrdialogs',
  '--disable-extensions',
  '--disable-search-engine-choice-screen',
  // As in Electron: a clock may ring on a page that nobody has touched since a lock.
  '--autoplay-policy=no-user-gesture-required',
];

/** The command line of a Chromium that waits for windows, spoken to over a pipe. */
export function startSwitches(
  profile: string,
  name: string,
  headless: boolean,
  more: readonly string[],
): string[] {
  // Without a screen there is no graphics card to draw with; pretending one costs a tenth of the time.
  const display = headless ? ['--headless=new', '--hide-scrollbars', '--disable-gpu'] : [`--class=${name}`];
  const pipe = ['--remote-debugging-pipe', '--no-startup-window', `--user-data-dir=${profile}`];
  return [...pipe, ...noTraces, ...noNetwork, ...plain, ...forRoot, ...display, ...more];
}

/** Marks the empty page that a window has before its first loadURL. */
const placeholderMark = 'electron-host-placeholder';

/** Whether an address is the empty page of a new window; the program never hears of it. */
export function isPlaceholder(url: string): boolean {
  return url === '' || url === 'about:blank' || (url.startsWith('data:') && url.includes(placeholderMark));
}

/** The command line that asks the Chromium of this profile for one window without tabs; it hands over and ends. */
export function appWindowSwitches(
  profile: string,
  background: string,
  width: number,
  height: number,
): string[] {
  const page = `data:text/html,<body id="${placeholderMark}" style="background:${encodeURIComponent(background)}">`;
  const size = `--window-size=${String(width)},${String(height)}`;
  return ['--incognito', `--user-data-dir=${profile}`, `--app=${page}`, size, ...forRoot];
}
