const forms = new Set<symbol>();
const listeners = new Set<() => void>();

/** Session forms that are open in this page: while there is one, the lock waits longer. */
export const sessionsOnScreen = {
  any: (): boolean => forms.size > 0,
  /** Counts a form; the answer takes it away again. */
  add: (): (() => void) => {
    const form = Symbol('form');
    forms.add(form);
    for (const heard of listeners) heard();
    return () => {
      forms.delete(form);
      for (const heard of listeners) heard();
    };
  },
  /** Hears when a form came or went; the answer stops it. */
  hear: (heard: () => void): (() => void) => {
    listeners.add(heard);
    return () => listeners.delete(heard);
  },
};
