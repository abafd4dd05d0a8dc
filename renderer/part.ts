import { createElement, use, type ComponentType, type ReactNode } from 'react';

/** A component in a file of its own, which is read when it is first shown, or before that by `preload`. */
export interface Part<Props> {
  (props: Props): ReactNode;
  /** Reads the file; rejects with `PartMissing`. Gone as soon as it was read: then it is drawn without a wait. */
  preload?: () => Promise<void>;
}

/** A file of the program could not be read. All of them come from this computer, so the program is damaged there. */
export class PartMissing extends Error {}

/** Makes a part of what `load` imports. A file that could not be read is asked for again with the next `preload`. */
export const part = <Props extends object = object>(
  load: () => Promise<ComponentType<Props>>,
): Part<Props> => {
  let Loaded: ComponentType<Props> | undefined;
  let loading: Promise<void> | undefined;
  let failed = false;
  const read = async (): Promise<void> => {
    failed = false;
    try {
      Loaded = await load();
      delete Own.preload;
    } catch (cause) {
      failed = true;
      throw new PartMissing('A part of the program is missing', { cause });
    }
  };
  const Own: Part<Props> = (props) => {
    if (!Loaded) use((loading ??= read()));
    return Loaded ? createElement(Loaded, props) : null;
  };
  Own.preload = () => (loading = failed ? read() : (loading ?? read()));
  return Own;
};

/** Reads parts one after the other while the page has nothing else to do. One that is missing is told of where it is shown. */
export const readAtRest = (parts: readonly Part<never>[]): (() => void) => {
  let asked = 0;
  const rest = [...parts];
  const next = (): void => {
    const preload = rest.shift()?.preload;
    const then = (): void => {
      if (rest.length > 0) asked = requestIdleCallback(next);
    };
    if (preload) void preload().then(then, then);
    else then();
  };
  asked = requestIdleCallback(next);
  return () => {
    rest.length = 0;
    cancelIdleCallback(asked);
  };
};
