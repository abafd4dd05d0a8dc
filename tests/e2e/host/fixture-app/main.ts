import { app, BrowserWindow, ipcMain, Menu, protocol, session, utilityProcess } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const folder = import.meta.dirname;
const pages = join(folder, 'pages');
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; " +
  "worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types fixture";
const documentPolicy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'none'; sandbox";
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};
const document = `<!doctype html><title>Document</title><style>p { color: rgb(1, 2, 3) }</style><p>Größe ✓</p>
<script>parent.postMessage('escaped', '*'); document.querySelector('p').textContent = 'changed';</script>`;

let window: BrowserWindow | undefined;

async function serve(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/document/')) {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': documentPolicy };
    return new Response(document, { headers });
  }
  if (pathname === '/echo') return new Response(`${request.method} ${request.url} ${await request.text()}`);
  const body = await readFile(join(pages, normalize(pathname))).catch(() => undefined);
  if (!body) return new Response('not found', { status: 404 });
  const type = types[extname(pathname)] ?? 'application/octet-stream';
  return new Response(new Uint8Array(body), {
    headers: { 'content-type': type, 'content-security-policy': policy },
  });
}

/** What happened in main, for tests to read. */
const seen: string[] = [];
Object.assign(globalThis, { seen });

function openWindow(): Promise<void> {
  window = new BrowserWindow({
    width: 900,
    height: 600,
    backgroundColor: '#ffffff',
    webPreferences: { preload: join(folder, 'preload.cjs'), sandbox: true, contextIsolation: true },
  });
  const { webContents } = window;
  webContents.setWindowOpenHandler(({ url }) => {
    seen.push(`open ${url}`);
    return { action: 'deny' };
  });
  webContents.on('will-navigate', (event) => {
    seen.push(`navigate ${event.url}`);
    event.preventDefault();
  });
  webContents.on('render-process-gone', (_event, { reason }) => {
    seen.push(`gone ${reason}`);
  });
  return window.loadURL('app://bundle/index.html');
}

async function printHidden(html: string): Promise<Uint8Array> {
  const hidden = new BrowserWindow({ show: false, webPreferences: { sandbox: true, javascript: false } });
  try {
    await hidden.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
    return await hidden.webContents.printToPDF({ pageSize: 'A4', printBackground: true });
  } finally {
    hidden.destroy();
  }
}

function handleCalls(): void {
  ipcMain.handle('echo', (_event, value: unknown) => value);
  ipcMain.handle('fail', () => {
    throw new TypeError('no such thing');
  });
  ipcMain.handle('sender', (event) => [
    event.senderFrame?.url,
    event.senderFrame?.origin,
    event.senderFrame?.parent,
  ]);
  ipcMain.handle('print', (_event, html: string) => printHidden(html));
  ipcMain.on('tell', (event, value: unknown) => event.sender.send('told', value));
  ipcMain.handle('worker', (_event, message: unknown, how: 'kill' | 'exit') => {
    const child = utilityProcess.fork(join(folder, 'worker.ts'), ['one'], {
      serviceName: 'worker',
      stdio: 'inherit',
    });
    return new Promise((resolve) => {
      let answer: unknown;
      child.on('message', (received: unknown) => {
        answer = received;
        if (how === 'kill') child.kill();
        else child.postMessage('exit');
      });
      child.on('exit', (code) => resolve({ answer, code, pid: child.pid }));
      child.postMessage(message);
    });
  });
}

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
const home = process.argv.find((argument) => argument.startsWith('--home='))?.slice('--home='.length);
if (home !== undefined) app.setPath('userData', home);
app.on('second-instance', (_event, argv) => seen.push(`second ${argv.at(-1) ?? ''}`));
if (!app.requestSingleInstanceLock()) app.quit();
else
  void app.whenReady().then(() => {
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
    protocol.handle('app', serve);
    handleCalls();
    const click = (): void => window?.webContents.send('menu', 'new');
    Menu.setApplicationMenu(Menu.buildFromTemplate([{ submenu: [{ accelerator: 'CmdOrCtrl+N', click }] }]));
    return openWindow();
  });
