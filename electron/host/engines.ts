import { startEngine, type Engine } from './engine.ts';

/** Whether every window stays invisible (tests, and computers without a screen). */
export const headless = process.env['HOST_HEADLESS'] === '1';

const switches: string[] = [];
let name = 'app';
let main: Promise<Engine> | undefined;
let behind: Promise<Engine> | undefined;
const running = new Set<Engine>();

/** Adds a Chromium switch; only before the first window has an effect. */
export function addSwitch(text: string): void {
  switches.push(text);
}

/** Sets the window class by which a desktop groups the program's windows. */
export function nameEngines(text: string): void {
  name = text;
}

async function start(invisible: boolean): Promise<Engine> {
  const engine = await startEngine(name, invisible, switches);
  running.add(engine);
  engine.cdp.onGone(() => running.delete(engine));
  return engine;
}

/** The Chromium of the visible windows, started when first asked for. */
export function mainEngine(): Promise<Engine> {
  main ??= start(headless);
  return main;
}

/** A window on the screen cannot be hidden in Chromium: windows with show:false live in a headless one of their own. */
export function hiddenEngine(): Promise<Engine> {
  if (headless) return mainEngine();
  behind ??= start(true);
  return behind;
}

/** Ends the headless Chromium when its last window has gone; the next hidden window starts another. */
export async function releaseHiddenEngine(engine: Engine): Promise<void> {
  if (engine === (await main) || behind === undefined) return;
  behind = undefined;
  await engine.end();
}

/** Ends every Chromium in good order, by force after a while. */
export async function endEngines(): Promise<void> {
  await Promise.all([...running].map((engine) => engine.end()));
}

/** Ends every Chromium at once, for when this process is ending. */
export function killEngines(): void {
  for (const engine of running) engine.cdp.process.kill('SIGKILL');
}
