import type { Message } from '../../../shared/labels/message.ts';
import type { LongWork, RunningWork, WorkPart } from '../../../shared/works/long-work.ts';

const list: Message = { id: 'works.list', defaultMessage: 'Putting the list together…' };
const paper: Message = { id: 'works.paper', defaultMessage: 'Putting the pages together…' };
const table: Message = { id: 'works.table', defaultMessage: 'Putting the table together…' };
const count: Message = { id: 'works.count', defaultMessage: 'Counting…' };

const workWords: Readonly<Record<LongWork, Message>> = {
  'merges:likely': { id: 'works.likely', defaultMessage: 'Comparing all charts…' },
  'keeping:review': list,
  'keeping:count': count,
  'keeping:print': paper,
  'keeping:table': table,
  'exposures:list': list,
  'exposures:print': paper,
  'exposures:table': table,
  'outcomes:report': count,
  'outcomes:cases': list,
  'outcomes:print': paper,
  'outcomes:table': table,
  'timelines:print': paper,
  'entries:print': paper,
  'documents:save-pdf': paper,
  'erasures:preview': { id: 'works.preview', defaultMessage: 'Counting what would be erased…' },
  'copies:save': { id: 'works.copy', defaultMessage: 'Putting the copy together…' },
  'assessments:blind-pairs': { id: 'works.pairs', defaultMessage: 'Looking for photos to rate…' },
  'keys:change': { id: 'works.key', defaultMessage: 'Changing the key…' },
};

const partWords: Readonly<Record<WorkPart, Message>> = {
  'backing-up': { id: 'works.backing-up', defaultMessage: 'Making a backup first…' },
  rekeying: { id: 'works.rekeying', defaultMessage: 'Writing the records under the new key…' },
  'checking-pages': { id: 'works.pages', defaultMessage: 'Checking first: the file of the records…' },
  'checking-entries': { id: 'works.entries', defaultMessage: 'Checking first: all entries…' },
  'checking-tables': { id: 'works.tables', defaultMessage: 'Checking first: the lists made from them…' },
  'checking-words': { id: 'works.words', defaultMessage: 'Checking first: the search…' },
  'checking-files': { id: 'works.files', defaultMessage: 'Checking first: photos and other files…' },
  checking: { id: 'works.checking', defaultMessage: 'Checking what was written…' },
};

/** What is under way, in a few words. */
export const wordsOf = ({ work, part }: RunningWork): Message => (part ? partWords[part] : workWords[work]);
