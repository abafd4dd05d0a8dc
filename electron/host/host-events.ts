import { EventEmitter } from 'node:events';

/** What the lower parts of the host tell the upper ones; `app` turns most of it into Electron's events. */
interface HostEvents {
  'contents-created': [contents: object];
  'window-created': [window: object];
  'windows-gone': [];
  'renderer-gone': [contents: object, reason: string];
  'child-gone': [name: string, exitCode: number];
  'page-destroyed': [targetId: string];
  'accelerators-changed': [];
  'quit-wanted': [];
}

/** The host's inner messages, so that no file needs to know the one above it. */
export const hostEvents = new EventEmitter<HostEvents>();
hostEvents.setMaxListeners(0);

/** An event as Electron hands it out, with a default that can be prevented. */
export interface HostEvent {
  readonly preventDefault: () => void;
  readonly defaultPrevented: boolean;
}

/** Makes a preventable event, with further details beside. */
export function makeEvent<Details extends object>(details: Details): HostEvent & Details {
  let prevented = false;
  const event = {
    preventDefault: () => {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
  return Object.assign(event, details);
}
