// A check for the compiler only: what the host offers fits where Electron's own types are asked for.
import type * as electron from 'electron';
import type * as host from '../../electron/host/electron.ts';

type Fits<Host extends Wanted, Wanted> = Host;

type AppPart = 'getName' | 'setName' | 'getVersion' | 'getAppPath' | 'getLocale' | 'getPath' | 'setPath' | 'isReady' | 'whenReady' | 'requestSingleInstanceLock' | 'enableSandbox' | 'disableHardwareAcceleration' | 'setAppUserModelId' | 'focus' | 'quit' | 'exit' | 'isPackaged' | 'name'; // prettier-ignore
type WindowPart = 'id' | 'loadURL' | 'show' | 'focus' | 'minimize' | 'restore' | 'maximize' | 'isMinimized' | 'isVisible' | 'isFocused' | 'isDestroyed' | 'setMenuBarVisibility' | 'setTitle' | 'close' | 'destroy'; // prettier-ignore
type ContentsPart =
  'id' | 'getURL' | 'isDestroyed' | 'reload' | 'focus' | 'send' | 'executeJavaScript' | 'printToPDF' | 'getPrintersAsync'; // prettier-ignore
type SessionPart =   'setDevicePermissionHandler' | 'setSpellCheckerEnabled' | 'clearCache' | 'clearStorageData' | 'clearHostResolverCache' | 'clearAuthCache' | 'closeAllConnections'; // prettier-ignore
type ProtocolPart = 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled';
type Hears<Name extends string> = { on(name: Name, heard: () => void): unknown };
type PowerEvents = Hears<'suspend'> &
  Hears<'resume'> &
  Hears<'lock-screen'> &
  Hears<'user-did-resign-active'>;
type KeyStorePart = 'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'; // prettier-ignore
type DialogPart = 'showErrorBox';

/** One entry for each part; an entry that does not fit is a compile error here. */
export interface HostParity {
  readonly app: Fits<typeof host.app, Pick<electron.App, AppPart>>;
  readonly appSwitch: Fits<typeof host.app.commandLine, Pick<electron.CommandLine, 'appendSwitch'>>;
  readonly window: Fits<host.BrowserWindow, Pick<electron.BrowserWindow, WindowPart>>;
  readonly contents: Fits<host.WebContents, Pick<electron.WebContents, ContentsPart>>;
  readonly frame: Fits<electron.WebFrameMain, host.WebFrameMain>;
  readonly session: Fits<host.Session, Pick<electron.Session, SessionPart>>;
  readonly protocol: Fits<typeof host.protocol, Pick<electron.Protocol, ProtocolPart>>;
  readonly dialog: Fits<typeof host.dialog, Pick<electron.Dialog, DialogPart>>;
  readonly child: Fits<host.UtilityProcess, Pick<electron.UtilityProcess, 'kill' | 'postMessage' | 'pid'>>;
  readonly powerOfElectron: Fits<electron.PowerMonitor, PowerEvents>;
  readonly powerOfHost: Fits<typeof host.powerMonitor, PowerEvents>;
  readonly idle: Fits<typeof host.powerMonitor, Pick<electron.PowerMonitor, 'getSystemIdleTime'>>;
  readonly theme: Fits<
    typeof host.nativeTheme,
    Pick<electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'>
  >;
  readonly clipboard: Fits<typeof host.clipboard, Pick<electron.Clipboard, 'writeText'>>;
  readonly keyStore: Fits<typeof host.safeStorage, Pick<electron.SafeStorage, KeyStorePart>>;
  readonly shell: Fits<typeof host.shell, Pick<electron.Shell, 'openPath' | 'openExternal'>>;
  // What the program may write down for the host, Electron accepts as well.
  readonly windowOptions: Fits<
    host.BrowserWindowConstructorOptions,
    electron.BrowserWindowConstructorOptions
  >;
  readonly openOptions: Fits<host.OpenDialogOptions, electron.OpenDialogOptions>;
  readonly opened: Fits<
    Awaited<ReturnType<typeof host.dialog.showOpenDialog>>,
    electron.OpenDialogReturnValue
  >;
  readonly saveOptions: Fits<host.SaveDialogOptions, electron.SaveDialogOptions>;
  readonly boxOptions: Fits<host.MessageBoxOptions, electron.MessageBoxOptions>;
  readonly printOptions: Fits<host.PrintToPDFOptions, electron.PrintToPDFOptions>;
  readonly printerOptions: Fits<host.WebContentsPrintOptions, electron.WebContentsPrintOptions>;
}
