import {
  CircleCheck,
  Info,
  type LucideIcon,
  MessageCircleQuestion,
  OctagonX,
  TriangleAlert,
} from 'lucide-react';
import { uiMessages } from './ui-messages.ts';

/** How loud a finding speaks; `answered` is a reason needed that has been given. */
export type Level = 'info' | 'caution' | 'ask' | 'stop' | 'answered';

/** The one icon of each level, the same everywhere. */
export const LEVEL_ICONS: Readonly<Record<Level, LucideIcon>> = {
  info: Info,
  caution: TriangleAlert,
  ask: MessageCircleQuestion,
  stop: OctagonX,
  answered: CircleCheck,
};

/** The one word of each level, the same everywhere. */
export const LEVEL_WORDS = {
  info: uiMessages.levelInfo,
  caution: uiMessages.levelCaution,
  ask: uiMessages.levelAsk,
  stop: uiMessages.levelStop,
  answered: uiMessages.levelAnswered,
} as const;
