import { compareSessions, printComparison } from '../services/comparisons.ts';
import { printTimeline } from '../services/timeline-sheet.ts';
import { readTimelineOverview, readTimelinePage } from '../services/timelines.ts';

/** Who answers the channels of `shared/ipc/timeline-channels.ts`. */
export const timelineHandlers = {
  'timelines:read': readTimelinePage,
  'timelines:overview': readTimelineOverview,
  'timelines:print': printTimeline,
  'timelines:compare': compareSessions,
  'timelines:print-comparison': printComparison,
} as const;
