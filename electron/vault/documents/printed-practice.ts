import type { Practice } from '../../../shared/practice/practice.ts';
import type { LogoInfo, PaperSize } from '../../../shared/printing/print-habits.ts';

/** How the practice has its documents printed; what is frozen keeps it. */
export interface PageLook {
  readonly paper: PaperSize;
  readonly logo: LogoInfo | null;
}

/** The practice at the head of a document; without a look the paper of its country and no logo. */
export type PrintedPractice = Practice & { readonly look?: PageLook };
