import type { Page } from 'playwright';

/** As much of React's own record of a component as is read here. */
interface Fiber {
  readonly tag: number;
  readonly flags: number;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
}

type Counting = Window & { drawnParts: number };

/**
 * Counts the components that React draws, through the hook that it offers to tools, as a build for use has it too. The page is
 * loaded anew for that, so it comes before the unlock. Answers how many are drawn until the page rests after an action.
 */
export const countDrawnParts = async (page: Page): Promise<(act: () => Promise<void>) => Promise<number>> => {
  await page.addInitScript(() => {
    const window_ = window as unknown as Counting;
    window_.drawnParts = 0;
    /** Functions, classes, and those behind forwardRef and memo; of React's flags, the one for work that was done. */
    const [components, worked] = [new Set([0, 1, 11, 14, 15]), 1];
    const walk = (fiber: Fiber, before: Fiber | null): void => {
      if (components.has(fiber.tag) && (before === null || (fiber.flags & worked) !== 0))
        window_.drawnParts += 1;
      if (fiber.child === before?.child) return; // nothing below was touched
      for (let child = fiber.child; child; child = child.sibling) walk(child, child.alternate);
    };
    Object.assign(window, {
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        isDisabled: false,
        checkDCE: () => undefined,
        inject: () => 1,
        onCommitFiberUnmount: () => undefined,
        onPostCommitFiberRoot: () => undefined,
        onCommitFiberRoot: (_id: number, { current }: { readonly current: Fiber }) =>
          walk(current, current.alternate),
      },
    });
  });
  await page.reload();
  const drawn = (): Promise<number> => page.evaluate(() => (window as unknown as Counting).drawnParts);
  const atRest = async (): Promise<number> => {
    for (let before = await drawn(); ;) {
      await page.waitForTimeout(400);
      const now = await drawn();
      if (now === before) return now;
      before = now;
    }
  };
  return async (act) => {
    const before = await atRest();
    await act();
    return (await atRest()) - before;
  };
};
