import type { EnginePage } from './engine.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Brings a window into a state, or to a size; a window that has gone is left alone. */
export function setWindowState(
  page: EnginePage | undefined,
  windowState: 'normal' | 'minimized' | 'maximized',
  size?: Size,
): void {
  if (!page) return;
  const { session } = page;
  const change = async (): Promise<void> => {
    const { windowId } = await session.send('Browser.getWindowForTarget');
    await session.send('Browser.setWindowBounds', { windowId, bounds: size ?? { windowState } });
  };
  change().catch(() => undefined);
}
