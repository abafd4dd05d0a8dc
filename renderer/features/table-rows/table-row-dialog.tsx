import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useIntl } from 'react-intl';
import { CloseForm } from '../drafts/close-form.tsx';
import type { Difference } from '../drafts/conflict-notice.tsx';
import { DraftState } from '../drafts/draft-state.tsx';
import { KeptProblems } from '../drafts/kept-form.tsx';
import type { KeptRecordForm } from '../drafts/use-kept-fields.ts';
import { RestoredNotice } from '../patients/restored-notice.tsx';
import { useHome } from '../vault/home-context.tsx';

interface TableRowDialogProps<Values extends object, Output> {
  readonly form: KeptRecordForm<Values, Output>;
  readonly differences: readonly Difference[];
  readonly title: string;
  /** The button that saves. */
  readonly action: string;
  /** Another button before those that close and save. */
  readonly more?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Over the page: one row of a table of the practice, kept as a draft with every change; it closes once it is saved. */
export const TableRowDialog = <Values extends object, Output>({
  form,
  differences,
  title,
  action,
  more,
  onClose,
  children,
}: TableRowDialogProps<Values, Output>) => {
  const intl = useIntl();
  const { timeZone } = useHome();
  const { keptAt, failing, restoredAt } = form;
  const save = async (): Promise<void> => {
    if (await form.save()) onClose();
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={title}
      actions={
        <>
          {more}
          <CloseForm savedAt={keptAt} onClose={onClose} />
          <Button kind="primary" onPress={save}>
            {action}
          </Button>
        </>
      }
    >
      <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        <KeptProblems form={form} differences={differences} />
        {restoredAt !== null && <RestoredNotice savedAt={restoredAt} />}
        {children}
        {(keptAt !== null || failing) && (
          <div className="row-wrap">
            <DraftState savedAt={keptAt} failing={failing} timeZone={timeZone} />
            <Button kind="bare" onPress={() => form.discard().then(onClose)}>
              {intl.formatMessage({ id: 'drafts.discard', defaultMessage: 'Throw draft away' })}
            </Button>
          </div>
        )}
      </form>
    </Dialog>
  );
};
