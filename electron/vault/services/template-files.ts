import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { TemplateProblem } from '../../../shared/templates/problem.ts';
import { longestFile, templateFileSchema, type TemplateFile } from '../../../shared/templates/version.ts';
import type { ImportPlan } from '../../../shared/templates/import-plan.ts';
import { createHash } from 'node:crypto';
import { canonicalText } from '../ledger/canonical.ts';
import { checkTemplate } from '../documents/check-template.ts';
import { textHash } from '../documents/templates/registry.ts';
import { addVersion, problemFailure } from './template-versions.ts';
import { knownText, knownTexts } from './templates.ts';
import type { Work } from './work.ts';

type Text = TemplateFile['texts'][number];

const hashOf = (texts: readonly Text[]): string =>
  createHash('sha256').update(canonicalText(texts), 'utf8').digest('hex');

/** Texts as one file: each in its newest version. */
export const exportTemplates = (
  work: Work,
  { texts: wanted }: InputOf<'templates:export'>,
): Result<{ readonly text: string }> => {
  const texts = wanted.flatMap((key): Text[] => {
    const newest = knownText(work, key)?.versions.at(-1);
    return newest ? [{ ...key, ...newest.fields }] : [];
  });
  if (texts.length !== wanted.length) return fail('not-found', 'template');
  const file: TemplateFile = { format: 'stria-templates', version: 1, texts, hash: hashOf(texts) };
  return ok({ text: `${JSON.stringify(file, null, 2)}\n` });
};

const readFile = (text: string): Result<readonly Text[]> => {
  if (text.length > longestFile) return fail('refused', 'template-file');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail('refused', 'template-file');
  }
  const file = templateFileSchema.safeParse(json);
  if (!file.success) return fail('refused', 'template-file');
  if (hashOf(file.data.texts) !== file.data.hash) return fail('refused', 'template-file-changed');
  const texts = file.data.texts.map((each) => ({ ...each, source: each.source.replaceAll('\r\n', '\n') }));
  const keys = texts.map(({ id, language }) => `${id}/${language}`);
  return new Set(keys).size === keys.length ? ok(texts) : fail('refused', 'template-file');
};

const fieldsOf = ({ kind, title, heading, source, sourceNote }: Text) => ({
  kind,
  title,
  heading,
  source,
  sourceNote,
});

const planOf = (work: Work, text: Text): ImportPlan => {
  const known = knownText(work, text);
  const newest = known?.versions.at(-1);
  const sibling = knownTexts(work).find(({ id }) => id === text.id)?.versions[0];
  const problems: readonly TemplateProblem[] = checkTemplate(text, fieldsOf(text));
  const otherKind = sibling !== undefined && sibling.fields.kind !== text.kind;
  return {
    id: text.id,
    language: text.language,
    title: text.title,
    kind: text.kind,
    becomes: (newest?.version ?? 0) + 1,
    state: otherKind
      ? 'other-kind'
      : problems.length > 0
        ? 'faulty'
        : newest && textHash(newest.fields) === textHash(fieldsOf(text))
          ? 'same'
          : 'new',
    problems,
  };
};

/** What the import of a file would do, text by text; nothing is kept by asking. */
export const readTemplateFile = (
  work: Work,
  { text }: InputOf<'templates:read-file'>,
): Result<readonly ImportPlan[]> => {
  const texts = readFile(text);
  return texts.ok ? ok(texts.value.map((each) => planOf(work, each))) : texts;
};

/** Keeps every text of a file as its next version, all or none; what is there already is left out, nothing is adopted. */
export const importTemplates = (
  work: Work,
  { text, note }: InputOf<'templates:import'>,
): Result<{ readonly kept: number }> => {
  const texts = readFile(text);
  if (!texts.ok) return texts;
  const plans = texts.value.map((each) => ({ each, plan: planOf(work, each) }));
  const bad = plans.find(({ plan }) => plan.state === 'faulty');
  if (bad) return problemFailure(bad.plan.problems);
  if (plans.some(({ plan }) => plan.state === 'other-kind')) return fail('conflict', 'other-kind');
  const wanted = plans.filter(({ plan }) => plan.state === 'new');
  return work.vault.write(work.user.id, work.now(), (tx) => {
    for (const { each, plan } of wanted) {
      const key = { id: each.id, language: each.language };
      const after = plan.becomes - 1;
      const saved = addVersion(tx, work, {
        ...key,
        fields: fieldsOf(each),
        note,
        origin: 'imported',
        after,
        draft: null,
      });
      if (!saved.ok) return saved;
    }
    return ok({ kept: wanted.length });
  });
};
