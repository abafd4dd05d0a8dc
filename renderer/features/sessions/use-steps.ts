import { useEffect, useState } from 'react';
import { scrollToStep } from './scroll-to-step.ts';
import type { Parked } from './session-tabs.ts';
import type { Place, Step } from './steps.ts';

export interface Steps {
  readonly open: ReadonlySet<Step>;
  readonly current: Step;
  /** Opens this part alone, brings it into view and moves the focus to the field of these paths, else to its heading. */
  readonly go: (place: Place, paths?: readonly string[]) => void;
  /** Opens this part alone where it stands. */
  readonly show: (step: Step) => void;
  readonly toggle: (step: Step) => void;
}

/** Which parts of the sheet are open and where the work is; as it was left where the form was parked. */
export const useSteps = (first: Step, parked: Pick<Parked, 'open' | 'current'> | null): Steps => {
  const [open, setOpen] = useState<ReadonlySet<Step>>(() => parked?.open ?? new Set([first]));
  const [current, setCurrent] = useState(parked?.current ?? first);
  const [target, setTarget] = useState<{ readonly place: Place; readonly paths: readonly string[] }>();
  useEffect(() => {
    if (target) scrollToStep(target.place, target.paths);
  }, [target]);

  const show = (step: Step): void => {
    setCurrent(step);
    setOpen(new Set([step]));
  };
  return {
    open,
    current,
    show,
    go: (place, paths = []) => {
      setTarget({ place, paths });
      // What is said of the paper stands open above all parts.
      if (place !== 'paper') show(place);
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
