import { createContext, useContext } from 'react';
import type { TemplateLanguage } from '../../../shared/templates/kinds.ts';

/** What every sheet says that is with a patient, whatever it asks. */
export interface Paper {
  readonly practice: string;
  readonly patient: { readonly family: string; readonly given: string; readonly born: string };
  readonly language: TemplateLanguage;
  /** The one that was chosen; its words come a moment later. */
  readonly chosen: TemplateLanguage;
  /** From which one can still be chosen; none once the patient has finished. */
  readonly languages: readonly TemplateLanguage[];
  readonly chooseLanguage: (language: TemplateLanguage) => void;
  readonly textPx: number;
  readonly setTextPx: (px: number) => void;
  readonly pages: number;
  /** The patient has finished: thanks are said, and there is no way back into it. */
  readonly finished: boolean;
  /** Who gets the screen back; a PIN is asked where they have one. */
  readonly practitioner: string;
  readonly hasPin: boolean;
}

export const PaperContext = createContext<Paper | null>(null);

/** The sheet around this page. */
export const usePaper = (): Paper => {
  const paper = useContext(PaperContext);
  if (!paper) throw new Error('usePaper is only for the sheets of a handed-over screen');
  return paper;
};
