// A program with one window and one word in it: the least that any program on this host needs to start.
import { app, BrowserWindow, protocol } from 'electron';

const html = '<!doctype html><title>Empty</title><p>Empty</p>';
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
const home = process.argv.find((argument) => argument.startsWith('--home='))?.slice('--home='.length);
if (home !== undefined) app.setPath('userData', home);
void app.whenReady().then(() => {
  protocol.handle(
    'app',
    () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  );
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  return window.loadURL('app://bundle/index.html');
});
