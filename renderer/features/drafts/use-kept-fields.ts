import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import type { DraftKind } from '../../../shared/drafts/draft.ts';
import type { Failure } from '../../../shared/errors.ts';
import { CallFailed } from '../../api.ts';
import { useFields, type Fields } from '../../use-fields.ts';
import { useRefusal } from '../../use-refusal.ts';
import type { KeptFields } from './kept-fields.ts';
import { useDraft } from './use-draft.ts';
import { listingDrafts } from './use-kept-form.ts';
import type { StoredDraft } from './use-stored-draft.ts';

/** A record as its form shows it. */
export interface RecordInForm<Values> {
  /** 0 for a new record. */
  readonly revision: number;
  readonly values: Values;
}

interface Source<Values extends object, Output> {
  /** Id of the record and of its draft. */
  readonly id: string;
  readonly kind: DraftKind;
  /** Checks the values and gives what is saved. */
  readonly schema: z.ZodType<Output>;
  readonly record: RecordInForm<Values>;
  readonly stored: StoredDraft<KeptFields<Values>> | null;
  /** Saves over this revision, else throws `CallFailed`; the vault removes the draft with it. */
  readonly save: (fields: Output, revision: number) => Promise<unknown>;
  /** The record as the vault has it now; null when it cannot be asked. */
  readonly newest: () => Promise<RecordInForm<Values> | null>;
}

export interface KeptRecordForm<Values extends object, Output> {
  readonly fields: Fields<Values, Output>;
  /** When what was typed was last kept; null while nothing is unsaved. */
  readonly keptAt: number | null;
  readonly failing: boolean;
  /** When the words were kept that this form began with; null for none, and once they are saved. */
  readonly restoredAt: number | null;
  /** Saves what was changed; true when everything is saved. What could not be saved stays in the form. */
  readonly save: () => Promise<boolean>;
  readonly failure: Failure | null;
  /** The record as somebody else saved it meanwhile: this form is not written over it before somebody says so. */
  readonly newer: RecordInForm<Values> | null;
  readonly keepMine: () => void;
  readonly takeNewer: () => Promise<void>;
  /** Throws the words away; the record stands in the form again. */
  readonly discard: () => Promise<void>;
}

/** Whether two forms hold the same; their values are texts, choices, null, and rows of these. */
const same = (one: object, other: object): boolean =>
  Object.entries(one).every(
    ([key, value]) => JSON.stringify(Reflect.get(other, key)) === JSON.stringify(value),
  );

/** A small form over one record, kept as a draft with every change, that stays open after it was saved. */
export const useKeptFields = <Values extends object, Output>(
  source: Source<Values, Output>,
): KeptRecordForm<Values, Output> => {
  const { id, kind, stored } = source;
  const queries = useQueryClient();
  const draft = useDraft({ id, kind, patient: null });
  const began = useRef<RecordInForm<Values>>(
    stored ? { revision: stored.state.revision, values: stored.state.was } : source.record,
  );
  const mayKeep = useRefusal()('drafts:save') === undefined;
  const keep = (values: Values): void => {
    const { revision, values: was } = began.current;
    if (mayKeep) draft.keep({ revision, was, values } satisfies KeptFields<Values>);
  };
  const fields = useFields(
    source.schema,
    stored?.state.values ?? source.record.values,
    stored !== null,
    keep,
  );
  const [failure, setFailure] = useState<Failure | null>(null);
  const [newer, setNewer] = useState<RecordInForm<Values> | null>(null);
  const [settled, setSettled] = useState(false);
  const running = useRef(false);
  useEffect(
    () => () => {
      for (const name of listingDrafts) void queries.invalidateQueries({ queryKey: [name] });
    },
    [queries],
  );

  /** A newer revision in which these fields are as they were is no conflict: something else of the record was changed. */
  const sendOver = async (checked: Output): Promise<void> => {
    try {
      await source.save(checked, began.current.revision);
    } catch (error) {
      if (!(error instanceof CallFailed) || error.failure.code !== 'conflict') throw error;
      const newest = await source.newest();
      if (newest === null || !same(newest.values, began.current.values)) {
        setNewer(newest);
        throw error;
      }
      began.current = newest;
      await source.save(checked, newest.revision);
    }
  };
  const send = async (checked: Output, sent: Values): Promise<void> => {
    await draft.flush();
    await sendOver(checked);
    began.current = (await source.newest()) ?? { revision: began.current.revision + 1, values: sent };
    if (fields.newest() === sent) await draft.forget();
    setSettled(true);
    // What was typed while it was being saved is the next change.
    if (fields.newest() === sent) fields.reset(began.current.values);
    else keep(fields.newest());
  };
  const save = async (): Promise<boolean> => {
    const checked = fields.check();
    if (checked === null || running.current) return false;
    if (!fields.changed) return true;
    running.current = true;
    setFailure(null);
    setNewer(null);
    try {
      await send(checked, fields.values);
      return true;
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      setFailure(error.failure);
      return false;
    } finally {
      running.current = false;
    }
  };
  const beginWith = async (record: RecordInForm<Values>): Promise<void> => {
    await draft.forget();
    began.current = record;
    fields.reset(record.values);
    setSettled(true);
    setNewer(null);
    setFailure(null);
  };
  const restoredAt = settled ? null : (stored?.savedAt ?? null);
  return {
    fields,
    keptAt: fields.changed ? (draft.savedAt ?? restoredAt) : null,
    failing: draft.failing && fields.changed,
    restoredAt,
    save,
    failure,
    newer,
    keepMine: () => {
      began.current = newer ?? began.current;
      setNewer(null);
      setFailure(null);
      keep(fields.newest());
    },
    takeNewer: () => beginWith(newer ?? source.record),
    discard: () => beginWith(source.record),
  };
};
