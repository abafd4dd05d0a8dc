import { hostEvents } from './host-events.ts';

const actions = new Map<string, () => void>();
const order = ['CmdOrCtrl', 'Alt', 'Shift'];
const words: Readonly<Record<string, string>> = {
  commandorcontrol: 'CmdOrCtrl',
  cmdorctrl: 'CmdOrCtrl',
  command: 'CmdOrCtrl',
  cmd: 'CmdOrCtrl',
  control: 'CmdOrCtrl',
  ctrl: 'CmdOrCtrl',
  alt: 'Alt',
  option: 'Alt',
  shift: 'Shift',
  escape: 'Esc',
  return: 'Enter',
};

/** Electron's way of writing a shortcut as one spelling: 'shift+ctrl+l' is 'CmdOrCtrl+Shift+L'. */
export function normalAccelerator(text: string): string {
  const parts = text
    .split('+')
    .map((part) => words[part.toLowerCase()] ?? (part.length === 1 ? part.toUpperCase() : part));
  const modifiers = order.filter((modifier) => parts.includes(modifier));
  return [...modifiers, ...parts.filter((part) => !order.includes(part))].join('+');
}

/** Replaces all shortcuts of the program's menu. */
export function setAccelerators(list: Iterable<readonly [string, () => void]>): void {
  actions.clear();
  for (const [accelerator, action] of list) actions.set(normalAccelerator(accelerator), action);
  hostEvents.emit('accelerators-changed');
}

/** The shortcuts that pages have to report. */
export function acceleratorKeys(): string[] {
  return [...actions.keys()];
}

/** Does what a shortcut stands for. */
export function pressAccelerator(key: string): void {
  actions.get(key)?.();
}
