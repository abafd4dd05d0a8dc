import type { ChannelName, InputOf } from '../../../shared/ipc/contract.ts';
import { useChange } from '../../api.ts';

/** Everything that shows whether a record is valid, or what was noted on it: asked again after a note. */
const shown: readonly ChannelName[] = [
  'corrections:list',
  'versions:list',
  'sessions:get',
  'assessments:list',
  'attachments:list',
  'attachments:get',
  'photos:list',
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
  'reviews:list',
  'papers:basis',
];

/** Notes something on a record. */
export const useAddNote = () => useChange('corrections:add', shown);

/** Marks a record as not valid or takes the mark back; an attached file by everybody who may attach. */
export const useMark = ({ type, id }: InputOf<'corrections:add'>['of']) => {
  const note = useAddNote();
  const file = useChange('attachments:mark', shown);
  return {
    error: type === 'attachment' ? file.error : note.error,
    mutateAsync: (mark: Pick<InputOf<'attachments:mark'>, 'id' | 'fields'>) =>
      type === 'attachment'
        ? file.mutateAsync({ ...mark, of: { type, id } })
        : note.mutateAsync({ ...mark, of: { type, id } }),
  };
};
