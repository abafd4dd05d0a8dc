import { existsSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join } from 'node:path';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { headless } from './engines.ts';
import { choosePaths } from './page-chooser.ts';
import { hasZenity, plainLabel, zenity } from './zenity.ts';

interface FileFilter {
  readonly name: string;
  readonly extensions: string[];
}

/** What a person may choose. */
export interface OpenDialogOptions {
  readonly title?: string;
  readonly defaultPath?: string;
  readonly buttonLabel?: string;
  readonly filters?: FileFilter[];
  readonly properties?: ('openFile' | 'openDirectory' | 'multiSelections' | 'createDirectory')[];
}

/** Where a person may save. */
export interface SaveDialogOptions {
  readonly title?: string;
  readonly defaultPath?: string;
  readonly buttonLabel?: string;
  readonly filters?: FileFilter[];
  readonly properties?: ('createDirectory' | 'showOverwriteConfirmation')[];
}

/** What a person is asked or told. */
export interface MessageBoxOptions {
  readonly message: string;
  readonly type?: 'none' | 'info' | 'error' | 'question' | 'warning';
  readonly title?: string;
  readonly detail?: string;
  readonly buttons?: string[];
  readonly defaultId?: number;
  readonly cancelId?: number;
  readonly noLink?: boolean;
}

interface OpenResult {
  canceled: boolean;
  filePaths: string[];
}
interface SaveResult {
  canceled: boolean;
  filePath: string;
}
interface MessageResult {
  response: number;
  checkboxChecked: boolean;
}

/** Electron's `dialog`: the desktop's dialogs (zenity) where they are, else what Chromium has. */
export const dialog = {
  showOpenDialog(...given: [BrowserWindow, OpenDialogOptions] | [OpenDialogOptions]): Promise<OpenResult> {
    const { window, options } = split(given);
    return hasZenity() ? openWithZenity(options) : openInPage(window, options);
  },
  showSaveDialog(...given: [BrowserWindow, SaveDialogOptions] | [SaveDialogOptions]): Promise<SaveResult> {
    const { options } = split(given);
    return hasZenity() ? saveWithZenity(options) : Promise.resolve(saveInDownloads(options));
  },
  showMessageBox(...given: [BrowserWindow, MessageBoxOptions] | [MessageBoxOptions]): Promise<MessageResult> {
    const { window, options } = split(given);
    return hasZenity() ? askWithZenity(options) : askInPage(window, options);
  },
  /** May be called before there is a window, so the text always goes to standard error as well. */
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}: ${content}\n`);
    if (hasZenity()) void zenity(['--error', `--title=${title}`, `--text=${plainLabel(content)}`]);
  },
};

function split<Options extends object>(
  given: readonly [BrowserWindow, Options] | readonly [Options],
): { window: BrowserWindow | undefined; options: Options } {
  const [first, second] = given;
  if (first instanceof BrowserWindow) return { window: first, options: second as Options };
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  return { window, options: first };
}

function filterArguments(filters: readonly FileFilter[] = []): string[] {
  return filters.map(({ name, extensions }) => {
    const patterns = extensions.map((extension) => (extension === '*' ? '*' : `*.${extension}`));
    return `--file-filter=${name} | ${patterns.join(' ')}`;
  });
}

async function openWithZenity(options: OpenDialogOptions): Promise<OpenResult> {
  const { title = 'Open', defaultPath, filters, properties = [] } = options;
  const args = ['--file-selection', `--title=${title}`, '--separator=\n', ...filterArguments(filters)];
  if (defaultPath !== undefined) args.push(`--filename=${defaultPath}`);
  if (properties.includes('openDirectory')) args.push('--directory');
  if (properties.includes('multiSelections')) args.push('--multiple');
  const { confirmed, text } = await zenity(args);
  const filePaths = confirmed && text !== '' ? text.split('\n') : [];
  return { canceled: filePaths.length === 0, filePaths };
}

async function openInPage(
  window: BrowserWindow | undefined,
  options: OpenDialogOptions,
): Promise<OpenResult> {
  if (!window) return { canceled: true, filePaths: [] };
  const { filters = [], properties = [] } = options;
  const extensions = filters.flatMap((filter) => filter.extensions);
  const filePaths = await choosePaths(window.webContents, {
    multiple: properties.includes('multiSelections'),
    folders: properties.includes('openDirectory'),
    extensions: extensions.includes('*') ? [] : extensions,
  });
  return { canceled: filePaths.length === 0, filePaths };
}

async function saveWithZenity({
  title = 'Save',
  defaultPath,
  filters,
}: SaveDialogOptions): Promise<SaveResult> {
  const start =
    defaultPath === undefined || isAbsolute(defaultPath)
      ? defaultPath
      : join(app.getPath('documents'), defaultPath);
  const args = [
    '--file-selection',
    '--save',
    '--confirm-overwrite',
    `--title=${title}`,
    ...filterArguments(filters),
  ];
  if (start !== undefined) args.push(`--filename=${start}`);
  const { confirmed, text } = await zenity(args);
  return { canceled: !confirmed || text === '', filePath: confirmed ? text : '' };
}

/** Nobody can be asked: a name that is still free in the downloads folder, and never an existing file. */
function saveInDownloads({ defaultPath = 'export' }: SaveDialogOptions): SaveResult {
  const folder = isAbsolute(defaultPath) ? dirname(defaultPath) : app.getPath('downloads');
  const ending = extname(defaultPath);
  const name = basename(defaultPath, ending);
  let filePath = join(folder, name + ending);
  for (let count = 2; existsSync(filePath); count += 1)
    filePath = join(folder, `${name} (${String(count)})${ending}`);
  return { canceled: false, filePath };
}

async function askWithZenity(options: MessageBoxOptions): Promise<MessageResult> {
  const { message, detail = '', title = app.name, buttons = ['OK'], cancelId = buttons.length - 1 } = options;
  const text = `--text=${plainLabel([message, detail].filter((part) => part !== '').join('\n\n'))}`;
  if (buttons.length < 2) {
    await zenity(['--info', `--title=${title}`, text]);
    return { response: 0, checkboxChecked: false };
  }
  const labels = buttons.map((label) => `--extra-button=${label}`);
  const { text: pressed } = await zenity(['--question', '--switch', `--title=${title}`, text, ...labels]);
  const response = buttons.indexOf(pressed);
  return { response: response < 0 ? cancelId : response, checkboxChecked: false };
}

/** Chromium's own box knows two answers: the default button, and the one that cancels. */
async function askInPage(
  window: BrowserWindow | undefined,
  options: MessageBoxOptions,
): Promise<MessageResult> {
  const { message, detail = '', buttons = ['OK'], defaultId = 0 } = options;
  const cancelId = options.cancelId ?? (buttons.length > 1 ? buttons.length - 1 : 0);
  if (!window || headless) return { response: cancelId, checkboxChecked: false };
  const text = [message, detail].filter((part) => part !== '').join('\n\n');
  const expression = `${buttons.length > 1 ? 'confirm' : 'alert'}(${JSON.stringify(text)})`;
  const confirmed = await window.webContents.executeJavaScript(expression);
  return { response: confirmed === false ? cancelId : defaultId, checkboxChecked: false };
}
