import type { DocumentInfo } from '../../../shared/documents/document.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { TemplateProblem } from '../../../shared/templates/problem.ts';
import type { TemplateFields, TemplateKey } from '../../../shared/templates/template.ts';
import type { StudioHistory, StudioText, VersionOrigin } from '../../../shared/templates/version.ts';
import { newestRevision } from '../db/entries.ts';
import { checkTemplate } from '../documents/check-template.ts';
import { renderSample } from '../documents/sample-document.ts';
import { textHash } from '../documents/templates/registry.ts';
import type { WriteTx } from '../ledger/write.ts';
import { passDocument } from './passing-documents.ts';
import { printedPractice } from './printed-practice.ts';
import { saveAlone, saveRecord } from './save-record.ts';
import { entryOf, knownText, knownTexts, type KnownText } from './templates.ts';
import type { Work } from './work.ts';

const listed = (known: KnownText): readonly StudioText[] => {
  const newest = known.versions.at(-1);
  if (!newest) return [];
  const { inUse } = known;
  return [
    {
      id: known.id,
      language: known.language,
      retired: known.retired,
      kind: newest.fields.kind,
      title: newest.fields.title,
      newest: newest.version,
      inUse: inUse && {
        version: inUse.version,
        by: inUse.adoptedBy ?? '',
        at: inUse.adoptedAt ?? 0,
      },
      offered: known.offered !== null,
    },
  ];
};

/** Every text for the studio, retired ones too. */
export const listStudio = (work: Work): Result<readonly StudioText[]> => ok(knownTexts(work).flatMap(listed));

/** All versions of one text, the newest first; a text that is only begun has none. */
export const readHistory = (work: Work, key: InputOf<'templates:history'>): Result<StudioHistory> => {
  const known = knownText(work, key);
  return ok(
    known
      ? { versions: known.versions.toReversed(), offered: known.offered }
      : { versions: [], offered: null },
  );
};

export interface NewVersion extends TemplateKey {
  readonly fields: TemplateFields;
  readonly note: string;
  readonly origin: VersionOrigin;
  /** The newest version that the person saw; 0 for a new text. */
  readonly after: number;
  readonly draft: string | null;
}

/**
 * Adds a version in an open write. The same words sent twice are one version; a version that was added meanwhile, or
 * another kind, is a conflict.
 */
export const addVersion = (tx: WriteTx, work: Work, given: NewVersion): Result<number> => {
  const { id, language, fields, note, origin, after } = given;
  const known = knownText(work, given);
  const newest = known?.versions.at(-1);
  const sibling = knownTexts(work).find((one) => one.id === id)?.versions[0];
  if (sibling && sibling.fields.kind !== fields.kind) return fail('conflict', 'other-kind');
  const sent =
    newest?.version === after + 1 && newest.note === note && textHash(newest.fields) === textHash(fields);
  if (sent) return ok(newest.version);
  if ((newest?.version ?? 0) !== after) return fail('conflict', 'changed-meanwhile');
  const entry = entryOf(given);
  const saved = saveRecord(tx, work, {
    type: 'template',
    id: entry,
    revision: newestRevision(tx.db, 'template', entry),
    action: after === 0 ? 'create' : 'change',
    body: {
      text: { id, language },
      version: after + 1,
      byName: work.user.name,
      note,
      origin,
      fields,
    },
    draft: given.draft,
  });
  return saved.ok ? ok(after + 1) : saved;
};

/** What is wrong with a text as a failure, without a word of the text: line, column and code of each. */
export const problemFailure = (problems: readonly TemplateProblem[]): Result<never> =>
  fail(
    'refused',
    'template',
    problems.map(({ code, line, column }) => ({ path: `source:${line}:${column}`, message: code })),
  );

/** Keeps a text as its next version; one with a problem is refused, and stays in its draft. */
export const saveVersion = (
  work: Work,
  { id, language, after, fields, note, draft }: InputOf<'templates:save'>,
): Result<number> => {
  const problems = checkTemplate({ language }, fields);
  if (problems.length > 0) return problemFailure(problems);
  const offered = knownText(work, { id, language })?.offered;
  const origin = offered && textHash(offered) === textHash(fields) ? 'shipped' : 'typed';
  return work.vault.write(work.user.id, work.now(), (tx) =>
    addVersion(tx, work, { id, language, fields, note, origin, after, draft }),
  );
};

/** Hides a text where one is chosen, or shows it again; what was made from it stays as it is. */
export const retireTemplate = (
  work: Work,
  { id, language, retired, reason }: InputOf<'templates:retire'>,
): Result<null> => {
  const known = knownText(work, { id, language });
  if (!known) return fail('not-found', 'template');
  if ((known.retired !== null) === retired) return ok(null);
  const entry = entryOf(known);
  const saved = saveAlone(work, {
    type: 'retirement',
    id: entry,
    revision: newestRevision(work.vault.db, 'retirement', entry),
    action: retired ? 'retire' : 'restore',
    body: { text: { id, language }, retired, byName: work.user.name, reason },
    draft: null,
  });
  return saved.ok ? ok(null) : saved;
};

/** The page of a text that is being written, on an invented case; with what is wrong with it where something is. */
export const previewTemplate = (
  work: Work,
  { id, language, version, fields, shown }: InputOf<'templates:preview'>,
): Result<{ readonly problems: readonly TemplateProblem[]; readonly document: DocumentInfo | null }> => {
  const problems = checkTemplate({ language }, fields);
  const practice = printedPractice(work.vault.db);
  if (!practice) return fail('damaged', 'no-practice');
  if (problems.some(({ code }) => !code.startsWith('missing-'))) return ok({ problems, document: null });
  const template = { ...fields, id, language, version, adoptedBy: null, adoptedAt: null };
  const rendered = renderSample({ practice, practitioner: work.user, template, shown });
  const document = passDocument(
    work,
    { patient: null, kind: 'template', source: entryOf({ id, language }) },
    rendered,
  );
  return ok({ problems, document });
};
