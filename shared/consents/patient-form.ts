import type { StatementId } from './consent.ts';
import type { ConsentDraft } from './consent-draft.ts';
import type { DraftKind } from '../drafts/draft.ts';
import type { OfferedClause } from '../templates/clauses.ts';
import type { TemplateLanguage } from '../templates/kinds.ts';
import type { PhotoPurpose } from './photo-purposes.ts';
import type { PatientPageName } from './signing.ts';
import type { ChangedBlock, TextBlock } from './text-block.ts';

/** What changed since the text that a patient signed; `blocks` is null where the earlier text is not here to compare. */
export interface ConsentChanges {
  readonly from: number;
  readonly to: number;
  readonly signedAt: number;
  readonly blocks: readonly ChangedBlock[] | null;
}

/** One form as the patient reads it, in the words of the document that will be frozen. Nothing else of a record is in it. */
export interface PatientForm {
  readonly practice: string;
  readonly patient: {
    readonly id: string;
    readonly family: string;
    readonly given: string;
    readonly born: string;
  };
  readonly addendum: boolean;
  /** What it is signed for. */
  readonly kind: ConsentDraft['kind'];
  /** What it is about and when it was offered, as sentences. */
  readonly lead: readonly string[];
  readonly planned: readonly (readonly [string, string])[];
  readonly text: readonly TextBlock[];
  /** The language of all these words, and those in which the same text is in use; none for an addendum, which follows its consent. */
  readonly language: TemplateLanguage;
  readonly languages: readonly TemplateLanguage[];
  readonly changes: ConsentChanges | null;
  readonly agreement: string;
  readonly statements: readonly { readonly id: StatementId; readonly words: string }[];
  /** The clauses of the text with a tick of their own. */
  readonly clauses: readonly OfferedClause[];
  /** The uses of photos that are asked about; none in an addendum. */
  readonly photos: readonly { readonly purpose: PhotoPurpose; readonly words: string }[];
  readonly needsGuardian: boolean;
  /** The guardian whom the text names; null where their name is asked with the signature. */
  readonly guardian: { readonly name: string; readonly relation: string } | null;
  readonly initials: boolean;
  readonly pages: readonly PatientPageName[];
}

/** What the handed-over screen needs: the form, the draft that it fills in, and how to come back. */
export interface HandedOver {
  readonly form: PatientForm;
  readonly draft: { readonly id: string; readonly kind: DraftKind; readonly body: string };
  /** Who gets the screen back; a PIN is asked where they have one. */
  readonly practitioner: string;
  readonly hasPin: boolean;
  readonly missesLeft: number;
}
