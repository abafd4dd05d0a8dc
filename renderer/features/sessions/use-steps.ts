import { useEffect, useRef, useState } from 'react';
import { scrollToStep } from './scroll-to-step.ts';
import type { Parked } from './session-tabs.ts';
import type { Step } from './steps.ts';

export interface Steps {
  readonly open: ReadonlySet<Step>;
  readonly current: Step;
  /** Opens this part alone, brings it into view and moves the focus to its heading. */
  readonly go: (step: Step) => void;
  /** Opens this part alone where it stands. */
  readonly show: (step: Step) => void;
  readonly toggle: (step: Step) => void;
}

/** Which parts of the sheet are open and where the work is; as it was left where the form was parked. */
export const useSteps = (first: Step, parked: Pick<Parked, 'open' | 'current'> | null): Steps => {
  const [open, setOpen] = useState<ReadonlySet<Step>>(() => parked?.open ?? new Set([first]));
  const [current, setCurrent] = useState(parked?.current ?? first);
  const target = useRef<Step | null>(null);
  useEffect(() => {
    if (target.current === null) return;
    scrollToStep(target.current);
    target.current = null;
  }, [open]);

  const show = (step: Step): void => {
    setCurrent(step);
    setOpen(new Set([step]));
  };
  return {
    open,
    current,
    show,
    go: (step) => {
      target.current = step;
      show(step);
    },
    toggle: (step) => {
      const next = new Set(open);
      if (!next.delete(step)) {
        next.add(step);
        setCurrent(step);
      }
      setOpen(next);
    },
  };
};
