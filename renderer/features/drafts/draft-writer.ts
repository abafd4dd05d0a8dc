/** Keeps a form's newest words: the first change at once, then at most every `every` ms, and on `flush` (design.md). */
export interface DraftWriter {
  readonly change: (body: string) => void;
  readonly flush: () => Promise<void>;
  /** Drops what is not yet kept, once what is on its way has arrived; later changes are kept again. */
  readonly forget: () => Promise<void>;
  /** Drops what is not yet sent; later changes are ignored. */
  readonly stop: () => void;
}

/** `send` keeps one body and answers whether it was kept; a body that was not kept is sent again with the next one. */
export const draftWriter = (send: (body: string) => Promise<boolean>, every = 400): DraftWriter => {
  let newest: string | undefined;
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;
  let stopped = false;

  const drain = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (sending) await sending;
    const body = newest;
    if (body === undefined || stopped) return;
    newest = undefined;
    last = Date.now();
    sending = send(body).then((kept) => {
      if (!kept && newest === undefined && !stopped) newest = body;
    });
    await sending;
    sending = undefined;
    if (newest !== undefined && timer === undefined && !stopped)
      timer = setTimeout(() => void drain(), every);
  };

  return {
    change: (body) => {
      if (stopped) return;
      newest = body;
      if (timer === undefined && !sending)
        timer = setTimeout(() => void drain(), Math.max(0, last + every - Date.now()));
    },
    flush: drain,
    forget: async () => {
      newest = undefined;
      await sending;
      newest = undefined;
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
};
