import type { TemplateFields } from '../../../../shared/templates/template.ts';
import { aftercareBodyText } from './aftercare-body.ts';

/** The second shipped aftercare text: the words and hours of the first, and where they come from. */
export const aftercareBody2: TemplateFields = {
  kind: 'aftercare',
  title: 'Aftercare, body',
  heading: 'Looking after your skin',
  sourceNote:
    'Hours from the aftercare sheets of several practices and device makers, which differ; where they do, the longer time was taken for the body. The rules on clothing and shaving are the house’s own: the sheets are for the face.',
  source: aftercareBodyText,
};
