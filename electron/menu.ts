import { Menu } from 'electron';
import type { PageEvent } from '../shared/ipc/page-events.ts';

/** The few keys that work everywhere: lock and find. Standard editing keys stay with the system's roles. */
export const installMenu = (tell: (event: PageEvent) => void): void => {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'Stria',
        submenu: [
          { label: 'Find patient', accelerator: 'CmdOrCtrl+K', click: () => tell('find-requested') },
          { label: 'Lock', accelerator: 'CmdOrCtrl+L', click: () => tell('lock-requested') },
          { role: 'quit' },
        ],
      },
      { role: 'editMenu' },
    ]),
  );
};
