/** Parts of a page that can be named and worked in; the nearest one that is left gets the focus. */
const places = 'section, main, [role="dialog"], [role="alertdialog"]';

/**
 * Keeps the keyboard somewhere: when the control that had the focus goes away, the part of the page around it gets the
 * focus, or the new page's main part. Whoever moves the focus on purpose comes first: it is looked at two frames later.
 */
export const keepFocus = (page: Document): void => {
  let last: Element | null = null;
  let around: readonly HTMLElement[] = [];

  page.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    last = target;
    around = [...ancestorsOf(target)].filter((each) => each.matches(places));
  });

  const settle = (): void => {
    if (last?.isConnected !== false || page.activeElement !== page.body) return;
    const place = around.find((each) => each.isConnected) ?? page.querySelector<HTMLElement>('main');
    if (!place) return;
    if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  };
  new MutationObserver(() => {
    if (last?.isConnected === false) requestAnimationFrame(() => requestAnimationFrame(settle));
  }).observe(page.body, { childList: true, subtree: true });
};

function* ancestorsOf(element: Element): Generator<HTMLElement> {
  for (let at = element.parentElement; at; at = at.parentElement) yield at;
}
