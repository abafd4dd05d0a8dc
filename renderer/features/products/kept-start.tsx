import { useEffect, useState, type ReactNode } from 'react';
import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { DraftKind } from '../../../shared/drafts/draft.ts';
import type { KeptFields } from '../drafts/kept-fields.ts';
import { UnreadableWords } from '../drafts/unreadable-draft.tsx';
import { useFormStart, type FormStart } from '../drafts/use-form-start.ts';
import type { StoredDraft } from '../drafts/use-stored-draft.ts';

/** What a form of this page begins with. */
export interface RecordStart<Values> {
  /** Id of the record and of its draft. */
  readonly id: string;
  readonly stored: StoredDraft<KeptFields<Values>> | null;
}

interface KeptStartProps<Values> {
  readonly schema: z.ZodType<KeptFields<Values>>;
  readonly kind: DraftKind;
  /** Null: a new record, which goes on with the one that was begun and not saved. */
  readonly id: string | null;
  readonly isBegun: (draft: StoredDraft<KeptFields<Values>>) => boolean;
  /** Hears when the form is there, and when it is gone: what saves it must not be pressed before. */
  readonly onShown?: ((shown: boolean) => void) | undefined;
  readonly children: (start: RecordStart<Values>) => ReactNode;
}

/** A form of this page once its kept words were read; words that cannot be read are shown in its place. */
export const KeptStart = <Values,>(props: KeptStartProps<Values>) => {
  const [fresh] = useState(() => newId());
  const start = useFormStart(props.schema, props.kind, null, props.id ?? fresh);
  if (start === null) return null;
  if (start.unreadable) return <UnreadableWords draft={start.unreadable} onStart={start.startOver} />;
  return <Started {...props} fresh={fresh} start={start} />;
};

interface StartedProps<Values> extends KeptStartProps<Values> {
  /** Id of a record that nobody has begun yet. */
  readonly fresh: string;
  readonly start: FormStart<KeptFields<Values>>;
}

/** What the form begins with is decided once: a save makes a new record a known one while its form is still open. */
const Started = <Values,>({ id, fresh, start, isBegun, onShown, children }: StartedProps<Values>) => {
  useEffect(() => {
    onShown?.(true);
    return () => onShown?.(false);
  }, [onShown]);
  const [begin] = useState(() => {
    const begun = id === null ? start.others.find(isBegun) : undefined;
    const stored = start.stored ?? begun ?? null;
    return { id: stored?.id ?? id ?? fresh, stored };
  });
  return children(begin);
};
