import type { Page } from 'playwright';

/** How the program is started for a test. */
export interface LaunchOptions {
  /** The data folder; the program gets it as --home=DIR. */
  readonly home: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** False shows real windows (needs a screen). */
  readonly headless?: boolean;
  /** On the host without a screen: Chromium as it is installed, not its smaller build without windows. */
  readonly wholeChromium?: boolean;
  /** Emulates a touch screen. */
  readonly touch?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Another main file than the built program's. */
  readonly main?: string;
  /** A program and its arguments that starts Node for us, such as a tracer; on the host only. */
  readonly wrapper?: readonly string[];
}

/** A started program. */
export interface LaunchedApp {
  readonly kind: 'electron' | 'chromium';
  readonly page: Page;
  readonly pid: number;
  /** Runs a function in the main process, with the electron module first; nothing around it is visible to it. */
  readonly evaluate: <Result, Argument>(
    run: (electron: typeof import('electron'), argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ) => Promise<Result>;
  /** Quits the program and waits for its end. */
  readonly close: () => Promise<void>;
}
