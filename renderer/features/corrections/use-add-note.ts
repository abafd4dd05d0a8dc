import { useChange } from '../../api.ts';

/** Notes something on a record; everything that shows whether the record is valid, or what was noted on it, is asked again. */
export const useAddNote = () =>
  useChange('corrections:add', [
    'corrections:list',
    'versions:list',
    'sessions:get',
    'assessments:list',
    'outcomes:report',
    'outcomes:cases',
    'patients:chart',
    'patients:timeline',
    'timelines:read',
    'timelines:overview',
    'timelines:compare',
    'shelf:list',
    'courses:list',
    'follow-ups:list',
    'searches:run',
    'exposures:list',
    'exposures:of-patient',
    'dues:list',
    'today:view',
    'papers:basis',
  ]);
