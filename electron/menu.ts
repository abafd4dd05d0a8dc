import { Menu } from 'electron';

/** What the keys of the menu do. */
export interface MenuActs {
  readonly find: () => void;
  readonly keys: () => void;
  readonly lock: () => void;
  readonly cover: () => void;
}

/** The few keys that work everywhere: lock, cover, find and the list of keys. Standard editing keys stay with the system's roles. */
export const installMenu = ({ find, keys, lock, cover }: MenuActs): void => {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'Stria',
        submenu: [
          { label: 'Find', accelerator: 'CmdOrCtrl+K', click: find },
          { label: 'Lock', accelerator: 'CmdOrCtrl+L', click: lock },
          { label: 'Cover the screen', accelerator: 'CmdOrCtrl+Shift+L', click: cover },
          { label: 'Keys', accelerator: 'F1', click: keys },
          { role: 'quit' },
        ],
      },
      { role: 'editMenu' },
    ]),
  );
};
