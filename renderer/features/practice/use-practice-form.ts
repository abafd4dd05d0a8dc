import { useState } from 'react';
import { z } from 'zod';
import type { Home } from '../../../shared/ipc/vault-views.ts';
import {
  countries,
  practiceSchema,
  practitionerSchema,
  type Practice,
  type Practitioner,
} from '../../../shared/practice/practice.ts';
import { useAnswer, useChange } from '../../api.ts';
import { keptFieldsSchema, type KeptFields } from '../drafts/kept-fields.ts';
import { useKeptFields, type KeptRecordForm } from '../drafts/use-kept-fields.ts';
import { useFormStart, type FormStart } from '../drafts/use-form-start.ts';

const keptPracticeSchema = keptFieldsSchema(
  z.object({
    name: z.string(),
    address: z.string(),
    phone: z.string(),
    email: z.string(),
    country: z.enum(countries),
  }),
);
const keptPractitionerSchema = keptFieldsSchema(z.object({ name: z.string(), qualification: z.string() }));

/** What the two forms of the page begin with. */
export interface PracticeStart {
  readonly practice: FormStart<KeptFields<Practice>>;
  readonly practitioner: FormStart<KeptFields<Practitioner>>;
}

/** What was kept of the two forms; null while it is being read. */
export const usePracticeStart = (home: Home): PracticeStart | null => {
  const practice = useFormStart(keptPracticeSchema, 'practice', null, home.practice.id);
  const practitioner = useFormStart(keptPractitionerSchema, 'practitioner', null, home.user.id);
  return practice && practitioner && { practice, practitioner };
};

const practiceOf = ({ practice }: Home) => {
  const { revision, name, address, phone, email, country } = practice;
  return { revision, values: { name, address, phone, email, country } };
};
const practitionerOf = ({ user: { revision, name, qualification } }: Home) => ({
  revision,
  values: { name, qualification },
});

export interface PracticeForm {
  readonly practice: KeptRecordForm<Practice, Practice>;
  readonly practitioner: KeptRecordForm<Practitioner, Practitioner>;
  readonly changed: boolean;
  /** When the words of either form were last kept, and when those that came back were; null for none. */
  readonly keptAt: number | null;
  readonly restoredAt: number | null;
  readonly failing: boolean;
  /** Saves what was changed; what could not be saved stays in the form. */
  readonly save: () => Promise<void>;
  readonly discard: () => Promise<void>;
  readonly savedAt: number | null;
}

const latest = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);

/** The practice and the person at work, as one page with one Save; each is kept as a draft of its own. */
export const usePracticeForm = (home: Home, start: PracticeStart): PracticeForm => {
  const asked = useAnswer('practice:home', {});
  const newest = async (): Promise<Home | null> => {
    const now = await asked.refetch();
    return now.isSuccess ? now.data : null;
  };
  const savePractice = useChange('practice:save', ['practice:home']);
  const savePractitioner = useChange('practice:save-practitioner', [
    'practice:home',
    'templates:list',
    'users:list',
  ]);
  const practice = useKeptFields({
    id: home.practice.id,
    kind: 'practice',
    schema: practiceSchema,
    record: practiceOf(home),
    stored: start.practice.stored,
    save: (fields, revision) => savePractice.mutateAsync({ revision, practice: fields }),
    newest: async () => {
      const now = await newest();
      return now && practiceOf(now);
    },
  });
  const practitioner = useKeptFields({
    id: home.user.id,
    kind: 'practitioner',
    schema: practitionerSchema,
    record: practitionerOf(home),
    stored: start.practitioner.stored,
    save: (fields, revision) => savePractitioner.mutateAsync({ revision, practitioner: fields }),
    newest: async () => {
      const now = await newest();
      return now && practitionerOf(now);
    },
  });
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const save = async (): Promise<void> => {
    // The second is checked too when the first has a problem, so that all problems are shown.
    const complete = [practice.fields.check(), practitioner.fields.check()].every((read) => read !== null);
    if (complete && (await practice.save()) && (await practitioner.save())) setSavedAt(Date.now());
  };
  return {
    practice,
    practitioner,
    changed: practice.fields.changed || practitioner.fields.changed,
    keptAt: latest(practice.keptAt, practitioner.keptAt),
    restoredAt: latest(practice.restoredAt, practitioner.restoredAt),
    failing: practice.failing || practitioner.failing,
    save,
    discard: async () => {
      await practice.discard();
      await practitioner.discard();
    },
    savedAt,
  };
};
