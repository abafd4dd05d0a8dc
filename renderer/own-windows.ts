import type { ChannelName } from '../shared/ipc/contract.ts';

/** Calls for which the system shows a window: where to save, or which folder. */
const withWindow: ReadonlySet<ChannelName> = new Set<ChannelName>([
  'documents:save-pdf',
  'documents:save-pdfs',
  'templates:export-file',
  'exposures:save-table',
  'keeping:save-table',
  'outcomes:save-table',
  'copies:save',
  'backups:choose-folder',
  'restores:choose-folder',
]);

const open = new Set<Promise<unknown>>();
let choosing = false;

/** Waits for an answer, and knows meanwhile whether a window of the system may belong to it. */
export const withOwnWindow = async <T>(channel: ChannelName, answer: Promise<T>): Promise<T> => {
  if (!withWindow.has(channel)) return answer;
  open.add(answer);
  return answer.finally(() => open.delete(answer));
};

/** Follows the windows in which files are chosen, and notices when the program is in front again. */
export const watchOwnWindows = (page: Document): void => {
  page.addEventListener(
    'click',
    ({ target }) => {
      choosing = target instanceof HTMLInputElement && target.type === 'file';
    },
    true,
  );
  window.addEventListener('focus', () => {
    choosing = false;
    open.clear(); // what is still made of it, such as a long PDF, shows no window
  });
};

/** Whether the window in front may be one that this program asked the system for. */
export const ownWindowMayBeOpen = (): boolean => choosing || open.size > 0;
