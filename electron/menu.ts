import { Menu } from 'electron';

/** What the keys of the menu do. */
export interface MenuActs {
  readonly find: () => void;
  readonly lock: () => void;
}

/** The few keys that work everywhere: lock and find. Standard editing keys stay with the system's roles. */
export const installMenu = ({ find, lock }: MenuActs): void => {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'Stria',
        submenu: [
          { label: 'Find patient', accelerator: 'CmdOrCtrl+K', click: find },
          { label: 'Lock', accelerator: 'CmdOrCtrl+L', click: lock },
          { role: 'quit' },
        ],
      },
      { role: 'editMenu' },
    ]),
  );
};
