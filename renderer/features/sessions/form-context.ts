import { createContext, useContext } from 'react';
import type { Device } from '../../../shared/devices/device.ts';
import type { Home } from '../../../shared/ipc/vault-views.ts';
import type { Chart } from '../../../shared/ipc/views.ts';
import type { Passes } from '../../../shared/passes/pass.ts';
import type { Product } from '../../../shared/products/product.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import type { FromDraft } from '../../../shared/sessions/from-draft.ts';
import type { SessionDraft } from '../../../shared/sessions/session-draft.ts';
import type { Place, Step } from './steps.ts';
import type { Edit } from './form-history.ts';

/** What every part of the session form reads and how it changes the draft. */
export interface SessionForm {
  readonly id: string;
  readonly chart: Chart;
  readonly home: Home;
  readonly devices: readonly Device[];
  readonly products: readonly Product[];
  readonly draft: SessionDraft;
  readonly change: (edit: Edit, next: (draft: SessionDraft) => SessionDraft) => void;
  readonly record: FromDraft;
  readonly findings: readonly Finding[];
  /** What owners passed before this treatment, and who they are. */
  readonly passes: Passes;
  /** Opens the way past one or more stops; undefined while a sealed session is amended. */
  readonly onStops: ((stops: readonly Finding[]) => void) | undefined;
  /** The local date now, and the computer's time zone. */
  readonly today: string;
  readonly timeZone: string;
  readonly locale: string;
  /** The sentence under a field, shown once the field was left. */
  readonly problemAt: (paths: readonly string[]) => string | undefined;
  /** A question about a readable but unusual value. */
  readonly questionAt: (paths: readonly string[]) => string | undefined;
  readonly leave: (paths: readonly string[]) => void;
  readonly type: (paths: readonly string[]) => void;
  /** Selected areas, as "region/side". */
  readonly selected: ReadonlySet<string>;
  readonly select: (keys: ReadonlySet<string>) => void;
  /** Opens a part, or what is said of the paper, with the focus on the field of these paths and the areas that they name selected. */
  readonly go: (place: Place, paths?: readonly string[]) => void;
  /** After a part was finished with one press: on to the next one that is open. */
  readonly onward: (from: Step) => void;
  /** Says something once to a screen reader. */
  readonly say: (words: string) => void;
}

export const SessionFormContext = createContext<SessionForm | null>(null);

/** The session form around this part. */
export const useSessionForm = (): SessionForm => {
  const form = useContext(SessionFormContext);
  if (!form) throw new Error('useSessionForm is only for parts of the session form');
  return form;
};
