import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { z } from 'zod';
import type { Failure } from '../../../shared/errors.ts';
import { CallFailed } from '../../api.ts';
import { useFields, type Fields } from '../../use-fields.ts';

/** Text typed into forms of this page and not saved; it stays while other rows are looked at. */
export type Unsaved = Map<string, object>;

interface Source<Draft extends object, Output> {
  readonly id: string;
  readonly schema: z.ZodType<Output>;
  readonly initial: Draft;
  readonly unsaved: Unsaved;
  readonly save: (fields: Output) => Promise<unknown>;
  readonly onSaved: () => void;
}

interface RecordForm<Draft extends object, Output> {
  readonly fields: Fields<Draft, Output>;
  readonly submit: (event: FormEvent) => void;
  readonly failure: Failure | null;
}

/** A form of one product, lot or device: keeps what is typed, saves it once, says what failed. */
export const useRecordForm = <Draft extends object, Output>(
  source: Source<Draft, Output>,
): RecordForm<Draft, Output> => {
  const { id, unsaved } = source;
  const kept = unsaved.get(id) as Draft | undefined;
  const fields = useFields(source.schema, kept ?? source.initial, kept !== undefined);
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef(false);
  const { values, changed } = fields;
  useEffect(() => {
    if (changed) unsaved.set(id, values);
    else unsaved.delete(id);
  }, [changed, id, unsaved, values]);

  const send = async (): Promise<void> => {
    const checked = fields.check();
    if (!checked || running.current) return;
    if (!changed) return source.onSaved();
    running.current = true;
    setFailure(null);
    try {
      await source.save(checked);
      unsaved.delete(id);
      fields.reset(values);
      source.onSaved();
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      setFailure(error.failure);
    } finally {
      running.current = false;
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  return { fields, submit, failure };
};
