import { assessmentChannels } from './assessment-channels.ts';
import { attachmentChannels } from './attachment-channels.ts';
import { courseChannels } from './course-channels.ts';
import { followUpChannels } from './follow-up-channels.ts';
import { keepingChannels } from './keeping-channels.ts';
import { outcomeChannels } from './outcome-channels.ts';
import { paperChannels } from './paper-channels.ts';
import { photoChannels } from './photo-channels.ts';
import { printingChannels } from './printing-channels.ts';
import { scanPageChannels } from './scan-page-channels.ts';
import { searchChannels } from './search-channels.ts';
import { sheetChannels } from './sheet-channels.ts';
import { shelfChannels } from './shelf-channels.ts';
import { timelineChannels } from './timeline-channels.ts';
import { visitChannels } from './visit-channels.ts';
import { workChannels } from './work-channels.ts';

/** What is kept beside a treatment, found again and printed. */
export const recordChannels = {
  ...courseChannels,
  ...paperChannels,
  ...printingChannels,
  ...shelfChannels,
  ...visitChannels,
  ...sheetChannels,
  ...searchChannels,
  ...timelineChannels,
  ...attachmentChannels,
  ...scanPageChannels,
  ...photoChannels,
  ...followUpChannels,
  ...assessmentChannels,
  ...keepingChannels,
  ...outcomeChannels,
  ...workChannels,
} as const;
