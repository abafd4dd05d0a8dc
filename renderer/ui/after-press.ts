/** What leaving a field sets off waits until the press that left it is over: nothing moves away from under a finger. */

let pressing = false;
const waiting: (() => void)[] = [];

/** Begins to look at presses; called once, when the page starts. */
export const watchPresses = (page: Document): void => {
  page.addEventListener('pointerdown', () => (pressing = true), true);
  for (const over of ['pointerup', 'pointercancel'])
    page.addEventListener(
      over,
      () => {
        pressing = false;
        // The click comes right after.
        setTimeout(() => waiting.splice(0).forEach((run) => run()));
      },
      true,
    );
};

/** Runs at once, or, while a finger or a button of the mouse is down, after its click. */
export const afterPress = (run: () => void): void => {
  if (pressing) waiting.push(run);
  else run();
};
