import { ok } from '../../../shared/result.ts';
import { offeredClauses } from '../services/consents.ts';
import { exportTemplates, importTemplates, readTemplateFile } from '../services/template-files.ts';
import {
  listStudio,
  previewTemplate,
  readHistory,
  retireTemplate,
  saveVersion,
} from '../services/template-versions.ts';
import { adoptTemplate, listTemplates } from '../services/templates.ts';
import type { Work } from '../services/work.ts';

/** The channels of `shared/ipc/template-channels.ts`. */
export const templateHandlers = {
  'templates:list': (work: Work) => ok(listTemplates(work)),
  'templates:adopt': adoptTemplate,
  'templates:clauses': offeredClauses,
  'templates:studio': (work: Work) => listStudio(work),
  'templates:history': readHistory,
  'templates:preview': previewTemplate,
  'templates:save': saveVersion,
  'templates:retire': retireTemplate,
  'templates:export': exportTemplates,
  'templates:read-file': readTemplateFile,
  'templates:import': importTemplates,
};
