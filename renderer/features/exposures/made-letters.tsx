import { CircleAlert, CircleCheck, FolderDown } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Failure } from '../../../shared/errors.ts';
import type { ExportAsk } from '../../../shared/exports/reason.ts';
import { mostLetters, type ExposedPatient } from '../../../shared/exposures/exposure.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import type { MadeLetter } from '../../../shared/ipc/follow-up-channels.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { call } from '../../api.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useGoToPatients } from '../patients/open-form.ts';
import { LeavingFields } from '../exports/leaving-fields.tsx';
import { useLeaving } from '../exports/use-leaving.ts';
import { PdfLine } from '../works/pdf-line.tsx';
import { WorkLine } from '../works/work-line.tsx';
import { useFullName } from '../patients/person-name.tsx';
import styles from './exposures.module.css';

export interface Made {
  readonly letters: readonly (MadeLetter & { readonly person: ExposedPatient })[];
  readonly failure: Failure | null;
  readonly done: boolean;
}

/** The letters that were written so far, the way to each, and to all of them as PDFs in one folder. */
export const MadeLetters = ({ made, total }: { readonly made: Made; readonly total: number }) => {
  const intl = useIntl();
  const go = useGoToPatients();
  const fullName = useFullName();
  const { letters, failure, done } = made;
  const written = letters.filter(({ document }) => document !== null).length;
  return (
    <div className="stack" role="status">
      {failure && <FailureNotice failure={failure} />}
      <p>
        {intl.formatMessage(
          {
            id: 'exposures.letters.made',
            defaultMessage:
              '{written} of {total} written. {done, select, yes {Each is kept with its patient.} other {The rest follows.}}',
          },
          { written, total, done: done ? 'yes' : 'no' },
        )}
      </p>
      {done && written > 0 && <SaveAll letters={letters} />}
      <ul className={styles.letters}>
        {letters.map(({ person, document, problem }) => (
          <li key={person.id}>
            {document ? (
              <button type="button" className={styles.open} onClick={() => go.document(document.id)}>
                <Tag icon={CircleCheck} tone="ok">
                  {fullName(person)}
                </Tag>
              </button>
            ) : (
              <Tag icon={CircleAlert} tone="caution">
                {intl.formatMessage(
                  {
                    id: 'exposures.letters.problem',
                    defaultMessage:
                      '{name}: {problem, select, register {the lot or serial number is not in the register, add it there first} other {the session was not found}}',
                  },
                  {
                    name: fullName(person),
                    problem: problem === 'not-in-register' ? 'register' : 'other',
                  },
                )}
              </Tag>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Saves the letters as PDFs, some at a time, into a folder that is asked for once. */
const SaveAll = ({ letters }: Pick<Made, 'letters'>) => {
  const intl = useIntl();
  const [saved, setSaved] = useState<number | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const leaving = useLeaving();
  const [failure, setFailure] = useState<Failure | null>(null);
  const ids = letters.flatMap(({ document }) => (document ? [document.id] : []));
  const save = async (): Promise<void> => {
    setFailure(null);
    setIsSaving(true);
    const answer = await leaving.send(saveSome);
    setIsSaving(false);
    if (answer && !answer.ok) setFailure(answer.error);
  };
  const saveSome = async (leave: ExportAsk | null): Promise<Result<null>> => {
    let folder: string | null = null;
    for (let from = 0; from < ids.length; from += mostLetters) {
      const some: readonly string[] = ids.slice(from, from + mostLetters);
      const answer: Result<OutputOf<'documents:save-pdfs'>> = await call('documents:save-pdfs', {
        ids: [...some],
        folder,
        leaving: leave,
      });
      if (!answer.ok) return answer;
      if (answer.value.folder === null) return ok(null);
      folder = answer.value.folder;
      setSaved(from + answer.value.saved);
      if (answer.value.saved < some.length) return ok(null);
    }
    return ok(null);
  };
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      {leaving.isAsked && (
        <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
          <p>
            {intl.formatMessage({
              id: 'exposures.letters.leaving',
              defaultMessage: 'The files are not encrypted: whoever has them can read who gets a letter.',
            })}
          </p>
          <LeavingFields asking={leaving.asking} onEnter={() => void save()} />
        </form>
      )}
      <WorkLine work={leaving.waiting} flush />
      <PdfLine flush waiting={isSaving} />
      <div className="row-wrap">
        <Button icon={FolderDown} onPress={save}>
          {intl.formatMessage({ id: 'exposures.letters.save', defaultMessage: 'Save all as PDFs' })}
        </Button>
        {saved !== null && (
          <Tag icon={CircleCheck} tone="ok">
            {intl.formatMessage(
              { id: 'exposures.letters.saved', defaultMessage: '{saved} of {total} saved' },
              { saved, total: ids.length },
            )}
          </Tag>
        )}
      </div>
    </>
  );
};
