import type { App } from 'electron';
import { refuseNavigation } from './navigation.ts';
import { refuseNewWindows } from './new-windows.ts';
import { refuseWebviews } from './webviews.ts';

/** Holds every page the program ever makes to the three rules, without its maker having to remember them. */
export const guardPages = (app: App): void => {
  app.on('web-contents-created', (_event, contents) => {
    refuseNavigation(contents);
    refuseNewWindows(contents);
    refuseWebviews(contents);
  });
};
