import { FailureNotice } from '../../failure-notice.tsx';
import { useIntoView } from '../../ui/use-into-view.ts';
import { useHome } from '../vault/home-context.tsx';
import { ConflictNotice, type Difference } from './conflict-notice.tsx';
import { DiscardDraft } from './discard-draft.tsx';
import { DraftState } from './draft-state.tsx';
import type { KeptRecordForm } from './use-kept-fields.ts';

interface KeptProblemsProps<Values extends object, Output> {
  readonly form: KeptRecordForm<Values, Output>;
  readonly differences: readonly Difference[];
}

/** Over a form: why it was not saved, or what somebody else changed meanwhile. */
export const KeptProblems = <Values extends object, Output>({
  form,
  differences,
}: KeptProblemsProps<Values, Output>) => {
  const { newer, failure } = form;
  // The button that saves stands below a long form: what it met is brought into sight.
  const place = useIntoView<HTMLDivElement>(newer ?? failure);
  if (!newer && !failure) return null;
  return (
    <div ref={place}>
      {newer ? (
        <ConflictNotice differences={differences} onKeepMine={form.keepMine} onTakeNewer={form.takeNewer} />
      ) : (
        failure && <FailureNotice failure={failure} />
      )}
    </div>
  );
};

interface KeptFootProps<Values extends object, Output> {
  readonly form: KeptRecordForm<Values, Output>;
  /** What the words belong to: "product HyalGlide". */
  readonly what: string;
  readonly onDiscard: () => Promise<void>;
}

/** Under a form: when its words were kept, and how they are thrown away. Nothing while all is saved. */
export const KeptFoot = <Values extends object, Output>({
  form,
  what,
  onDiscard,
}: KeptFootProps<Values, Output>) => {
  const { timeZone } = useHome();
  if (form.keptAt === null && !form.failing) return null;
  return (
    <div className="row-wrap">
      <DiscardDraft what={what} onDiscard={onDiscard} />
      <DraftState savedAt={form.keptAt} failing={form.failing} timeZone={timeZone} />
    </div>
  );
};
