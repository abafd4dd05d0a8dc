import { app, dialog, protocol } from 'electron';
import { chosenHome } from './home.ts';
import { changedAddons } from './security/addons.ts';
import { leaveNoCoreDumps } from './security/core-dumps.ts';
import { guardPages } from './security/guard-pages.ts';
import { cutNetwork } from './security/no-network.ts';
import { registerOwnScheme } from './security/own-scheme.ts';
import { sandboxEveryPage } from './security/sandbox.ts';
import { keepHeapsSmall } from './small-heaps.ts';

const folder = import.meta.dirname;

leaveNoCoreDumps();

/** Begun at once, so that it runs while the window system starts; no addon is loaded before it is done. */
const comparing = changedAddons(folder);

/** Says so when a native part of the program is not the one it was shipped with; it is not loaded then. */
const addonsAsShipped = async (): Promise<boolean> => {
  const changed = await comparing;
  if (changed.length === 0) return true;
  dialog.showErrorBox(
    'Stria does not start',
    `A part of the program was changed or is missing: ${changed.join(', ')}. Install Stria again. Your records are not touched.`,
  );
  return false;
};

/** Everything else of the program is read while the window system starts: read before, it would hold that up. */
const program = import('./begin.ts');

registerOwnScheme(protocol);
cutNetwork(app);
keepHeapsSmall(app);
sandboxEveryPage(app);
guardPages(app);
const home = chosenHome(process.argv, process.env);
if (home) app.setPath('userData', home);
app.on('window-all-closed', () => undefined);
if (!app.requestSingleInstanceLock()) app.quit();
else
  void app.whenReady().then(async () => {
    if (!(await addonsAsShipped())) return app.exit(1);
    const { begin } = await program;
    begin(folder, app.getPath('userData'));
  });
