import { createHash } from 'node:crypto';
import type { OfferedClause } from '../../../shared/templates/clauses.ts';
import { clausesIn } from '../../../shared/templates/find-clauses.ts';
import type { TemplateText } from '../../../shared/templates/template.ts';
import { consentFacts, type ConsentAsked } from './consent-document.ts';
import type { TemplateFacts } from './render-template.ts';
import { inLanguage } from './wording.ts';

/** The clauses of a text that are there with these facts and have a box of their own. */
export const clausesWith = ({ source }: TemplateText, known: TemplateFacts): readonly OfferedClause[] =>
  clausesIn(source).flatMap(({ name, tick, ask, when, text }) => {
    if (tick === null || (when !== null && known[when.field] !== when.is)) return [];
    const hash = createHash('sha256')
      .update(JSON.stringify([ask, text]), 'utf8')
      .digest('hex');
    return [{ name, tick, ask, hash }];
  });

/** The clauses of a consent that are there in this case and have a box of their own. */
export const clausesOf = (facts: ConsentAsked): readonly OfferedClause[] =>
  clausesWith(
    facts.template,
    inLanguage(facts.template.language, () => consentFacts(facts)),
  );
