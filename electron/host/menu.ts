import { setAccelerators } from './accelerators.ts';
import { BrowserWindow } from './browser-window.ts';
import { hostEvents } from './host-events.ts';

type Role =
  | 'close' | 'copy' | 'cut' | 'delete' | 'minimize' | 'paste' | 'quit' | 'redo' | 'resetZoom' | 'selectAll'
  | 'togglefullscreen' | 'undo' | 'zoomIn' | 'zoomOut' | 'appMenu' | 'editMenu' | 'fileMenu' | 'viewMenu' | 'windowMenu'; // prettier-ignore

/** One entry of a menu. */
export interface MenuItemConstructorOptions {
  readonly id?: string;
  readonly label?: string;
  readonly type?: 'normal' | 'separator' | 'submenu' | 'checkbox' | 'radio';
  readonly role?: Role;
  readonly accelerator?: string;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly registerAccelerator?: boolean;
  readonly acceleratorWorksWhenHidden?: boolean;
  readonly submenu?: MenuItemConstructorOptions[];
  readonly click?: (
    item: MenuItemConstructorOptions,
    window: BrowserWindow | undefined,
    event: object,
  ) => void;
}

const roleKeys: Partial<Record<Role, string>> = { quit: 'CmdOrCtrl+Q', minimize: 'CmdOrCtrl+M' };

/** Electron's Menu: no menu bar on this host, but its accelerators work in every window. */
export class Menu {
  static #current: Menu | null = null;

  static buildFromTemplate(template: MenuItemConstructorOptions[]): Menu {
    return new Menu(template);
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.#current = menu;
    setAccelerators(menu ? accelerated(menu.items) : []);
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#current;
  }

  readonly items: readonly MenuItemConstructorOptions[];

  constructor(items: readonly MenuItemConstructorOptions[] = []) {
    this.items = items;
  }
}

function* accelerated(
  items: readonly MenuItemConstructorOptions[],
): Generator<readonly [string, () => void]> {
  for (const item of items) {
    const key = item.accelerator ?? (item.role && roleKeys[item.role]);
    if (key !== undefined && item.enabled !== false) yield [key, () => choose(item)];
    yield* accelerated(item.submenu ?? []);
  }
}

function choose(item: MenuItemConstructorOptions): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (item.click) item.click(item, window, {});
  else if (item.role === 'quit') hostEvents.emit('quit-wanted');
  else if (item.role === 'close') window?.close();
  else if (item.role === 'minimize') window?.minimize();
}
