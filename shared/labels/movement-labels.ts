/** English labels of what happens to the packs of a lot. */
import type { MovementKind } from '../movements/movement.ts';
import type { Message } from './message.ts';

export const movementKindLabels = {
  received: { id: 'movement-kind.received', defaultMessage: 'Received' },
  opened: { id: 'movement-kind.opened', defaultMessage: 'Opened one' },
  emptied: { id: 'movement-kind.emptied', defaultMessage: 'Open one used up' },
  discarded: { id: 'movement-kind.discarded', defaultMessage: 'Discarded' },
  counted: { id: 'movement-kind.counted', defaultMessage: 'Counted' },
  recalled: { id: 'movement-kind.recalled', defaultMessage: 'Called back' },
  released: { id: 'movement-kind.released', defaultMessage: 'Not called back any more' },
} satisfies Record<MovementKind, Message>;
