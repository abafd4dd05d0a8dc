import type { Page } from 'playwright';
import type { DraftKind } from '../../shared/drafts/draft.ts';

/** One form that is kept as a draft: how it is filled in, and how one sees that everything is there. */
export interface DraftForm {
  readonly kind: DraftKind;
  /** The row in the list of drafts. */
  readonly row: RegExp;
  readonly ownPatient: boolean;
  readonly fill: (page: Page) => Promise<void>;
  /** Something of the last thing that was filled in, as it stands in the draft. */
  readonly last: string;
  readonly expectFilled: (page: Page) => Promise<void>;
}
