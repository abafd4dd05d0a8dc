// @ts-check
// What a window of Electron does not have: the browser's shortcuts and its context menu. And what it has instead: the
// accelerators of the program's menu.

/** @param {KeyboardEvent} event @returns {string} such as 'CmdOrCtrl+Shift+I' */
export function electronHostShortcutOf(event) {
  const names = /** @type {Record<string, string>} */ ({ ' ': 'Space', '+': 'Plus', Escape: 'Esc' });
  for (const way of ['Up', 'Down', 'Left', 'Right']) names[`Arrow${way}`] = way;
  const key = names[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  const parts = [event.ctrlKey || event.metaKey ? 'CmdOrCtrl' : '', event.altKey ? 'Alt' : ''];
  return [...parts, event.shiftKey ? 'Shift' : '', key].filter((part) => part !== '').join('+');
}

/**
 * The host sees navigations as requests; an address that needs none has to be stopped here.
 * @param {{ destination: { url: string }, cancelable: boolean, preventDefault: () => void }} event
 */
export function electronHostRefuseLocalNavigation(event) {
  if (!event.destination.url.startsWith('https:')) event.preventDefault();
}

/**
 * @param {readonly string[]} accelerators those of the menu at the time of the document
 * @param {(channel: string, ...args: unknown[]) => void} send to main
 * @returns {(channel: string, args: any[]) => boolean} takes the host's own messages
 */
export function electronHostWindowGuard(accelerators, send) {
  let known = new Set(accelerators);
  const browserKeys = new Set(['F1', 'F3', 'F5', 'F7', 'F12', 'Shift+F5', 'Alt+Left', 'Alt+Right']);
  for (const key of 'PSURTNHJDOGFLEK') browserKeys.add(`CmdOrCtrl+${key}`);
  for (const key of 'IJCRNPTBODM') browserKeys.add(`CmdOrCtrl+Shift+${key}`);
  browserKeys.add('CmdOrCtrl+F5');

  window.addEventListener(
    'keydown',
    (event) => {
      const shortcut = electronHostShortcutOf(event);
      if (known.has(shortcut) || browserKeys.has(shortcut)) event.preventDefault();
    },
    true,
  );
  // As in Electron, the page has a key before the menu: what it stops at its window is no accelerator.
  document.addEventListener(
    'keydown',
    (event) => {
      const shortcut = electronHostShortcutOf(event);
      if (!known.has(shortcut)) return;
      event.stopImmediatePropagation();
      send('$accelerator', shortcut);
    },
    true,
  );
  window.addEventListener('contextmenu', (event) => event.preventDefault(), true);
  if (window === window.top) {
    /** @type {any} */ (window).navigation.addEventListener('navigate', electronHostRefuseLocalNavigation);
    window.addEventListener('load', () => send('$focus', document.hasFocus()));
    window.addEventListener('focus', () => send('$focus', true));
    window.addEventListener('blur', () => send('$focus', false));
    window.addEventListener('resize', () => send('$size', window.outerWidth, window.outerHeight));
    document.addEventListener('visibilitychange', () => send('$hidden', document.hidden));
  }
  return (channel, args) => {
    if (channel === '$accelerators') known = new Set(args[0]);
    return channel.startsWith('$');
  };
}
