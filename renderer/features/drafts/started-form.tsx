import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { DraftKind } from '../../../shared/drafts/draft.ts';
import { WorkFrame } from '../../frame-for-work.tsx';
import { UnreadableDraft } from './unreadable-draft.tsx';
import { useFormStart, type FormStart } from './use-form-start.ts';

interface StartedFormProps<State> {
  readonly schema: z.ZodType<State>;
  readonly kind: DraftKind;
  /** Null for a patient who is not registered yet. */
  readonly patient: string | null;
  readonly id: string;
  readonly banner: ReactNode;
  readonly children: (start: FormStart<State>) => ReactNode;
}

/** A form once its kept words were read; words that cannot be read are shown in its place. */
export const StartedForm = <State,>({
  schema,
  kind,
  patient,
  id,
  banner,
  children,
}: StartedFormProps<State>): ReactNode => {
  const start = useFormStart(schema, kind, patient, id);
  if (start === null)
    return (
      <WorkFrame current="patients" banner={banner}>
        {null}
      </WorkFrame>
    );
  if (start.unreadable)
    return <UnreadableDraft draft={start.unreadable} banner={banner} onStart={start.startOver} />;
  return children(start);
};
