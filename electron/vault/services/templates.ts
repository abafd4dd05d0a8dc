import type { InputOf } from '../../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { TemplateInfo } from '../../../shared/templates/template.ts';
import { newestRevision } from '../db/entries.ts';
import { selectAdoptions } from '../db/templates.ts';
import { shippedTemplates } from '../documents/templates/registry.ts';
import { saveAlone } from './save-record.ts';
import type { Work } from './work.ts';

/** Every text that ships, with who adopted it. */
export const listTemplates = ({ vault }: Work): readonly TemplateInfo[] => {
  const adoptions = selectAdoptions(vault.db);
  return shippedTemplates.map(({ sourceHash: _hash, ...template }) => {
    const adopted = adoptions.find((one) => one.template === template.id && one.version === template.version);
    return { ...template, adoptedBy: adopted?.by_name ?? null, adoptedAt: adopted?.at ?? null };
  });
};

/** The newest version of a text that was adopted, or null when none was. */
export const newestAdopted = ({ vault }: Work, id: TemplateInfo['id']): number | null => {
  const versions = selectAdoptions(vault.db).filter(({ template }) => template === id);
  return versions.length === 0 ? null : Math.max(...versions.map(({ version }) => version));
};

/** The adopted text of this id, or why it may not be used yet. */
export const adoptedTemplate = (work: Work, id: TemplateInfo['id']): Result<TemplateInfo> => {
  const found = listTemplates(work).find((template) => template.id === id);
  if (!found) return fail('not-found', 'template');
  return found.adoptedAt === null ? fail('refused', 'template-not-adopted') : ok(found);
};

/** Notes that the person at work has read and adopted a text; adopting the same version again changes nothing. */
export const adoptTemplate = (work: Work, { id, version }: InputOf<'templates:adopt'>): Result<null> => {
  const template = shippedTemplates.find((one) => one.id === id && one.version === version);
  if (!template) return fail('not-found', 'template');
  const known = listTemplates(work).find((one) => one.id === template.id);
  if (known?.adoptedAt !== null && known !== undefined) return ok(null);
  const saved = saveAlone(work, {
    type: 'adoption',
    id,
    revision: newestRevision(work.vault.db, 'adoption', id),
    action: 'adopt',
    body: { template: id, version, sourceHash: template.sourceHash, byName: work.user.name },
    draft: null,
  });
  return saved.ok ? ok(null) : saved;
};
