import { v7 as newId } from 'uuid';
import type { ShelfKind } from '../../../shared/documents/shelf-entry.ts';
import type { Message } from '../../../shared/labels/message.ts';
import { useGoToDraft, useGoToPatients } from '../patients/open-form.ts';

const words = {
  consent: { id: 'shelf.remedy.consent', defaultMessage: 'Have consent signed' },
  consents: { id: 'shelf.remedy.consents', defaultMessage: 'Go to the consents' },
  screening: { id: 'shelf.remedy.screening', defaultMessage: 'Ask the questions' },
} satisfies Record<string, Message>;

/** Ways from the shelf to its documents, to what is being read, and to what is needed. */
export const useGoToShelf = (patient: string) => {
  const go = useGoToPatients();
  const goToDraft = useGoToDraft();
  const ways: Readonly<Partial<Record<ShelfKind, { readonly words: Message; readonly go: () => void }>>> = {
    treatment: { words: words.consent, go: () => go.consent(patient, newId()) },
    addendum: { words: words.consents, go: () => go.patient(patient) },
    photo: { words: words.consents, go: () => go.patient(patient) },
    anaesthetic: { words: words.consents, go: () => go.patient(patient) },
    guardian: { words: words.consents, go: () => go.patient(patient) },
    screening: { words: words.screening, go: () => go.form(patient, { kind: 'screening', id: newId() }) },
  };
  return {
    document: go.document,
    draft: (id: string, kind: ShelfKind): void =>
      goToDraft({ id, kind: kind === 'treatment' ? 'consent' : 'small-consent', patient }),
    /** What helps where a document of this kind is needed; undefined where nothing does. */
    remedy: (kind: ShelfKind): (() => void) | undefined => ways[kind]?.go,
    remedyWords: (kind: ShelfKind): Message => ways[kind]?.words ?? words.consent,
  };
};
