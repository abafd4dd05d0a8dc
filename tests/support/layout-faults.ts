/**
 * What is wrong with the layout of the page as it stands: sideways scrolling, a frame that is higher than the window, words cut
 * off, controls that lie over each other. Runs in the page, so it may use nothing around it.
 */
export const layoutFaults = (areaNames: readonly string[]): readonly string[] => {
  const faults: string[] = [];
  const slack = 1; // px of rounding
  const nameOf = (element: Element): string => {
    const label = element.getAttribute('aria-label') ?? element.textContent;
    return `${element.tagName.toLowerCase()} “${label.replace(/\s+/g, ' ').trim().slice(0, 50)}”`;
  };
  const styleOf = (element: Element): CSSStyleDeclaration => getComputedStyle(element);
  const isClosed = (overflow: string): boolean => overflow !== 'visible';
  const isHidden = (element: Element): boolean =>
    !element.checkVisibility({ visibilityProperty: true }) ||
    element.closest('.visually-hidden, [inert]') !== null;

  /** The part of an element that is not cut off by a scrolling or closed box around it. */
  const seen = (element: Element): DOMRect => {
    const own = element.getBoundingClientRect();
    let [left, top, right, bottom] = [own.left, own.top, own.right, own.bottom];
    for (let at = element.parentElement; at; at = at.parentElement) {
      const style = styleOf(at);
      if (style.position === 'fixed') break;
      if (!isClosed(style.overflowX) && !isClosed(style.overflowY)) continue;
      const box = at.getBoundingClientRect();
      [left, top] = [Math.max(left, box.left), Math.max(top, box.top)];
      [right, bottom] = [Math.min(right, box.right), Math.min(bottom, box.bottom)];
    }
    [left, top] = [Math.max(left, 0), Math.max(top, 0)];
    [right, bottom] = [Math.min(right, innerWidth), Math.min(bottom, innerHeight)];
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  };

  for (const box of [document.documentElement, document.body, ...document.querySelectorAll('main')]) {
    if (box.scrollWidth > box.clientWidth + slack)
      faults.push(`scrolls sideways: ${box.tagName} ${box.scrollWidth} > ${box.clientWidth}`);
  }

  if (document.querySelector('#work') && document.documentElement.scrollHeight > innerHeight + slack)
    faults.push(`is higher than the window: ${document.documentElement.scrollHeight} > ${innerHeight}`);

  const words = [...document.body.querySelectorAll('*')].filter(
    (element) =>
      !(element instanceof SVGElement) &&
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) &&
      !isHidden(element) &&
      element.getBoundingClientRect().width > 1,
  );
  for (const element of words) {
    const style = styleOf(element);
    const text = element.textContent.trim();
    const cutSideways = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + slack;
    const cutBelow = style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + slack + 1;
    const holdsArea = areaNames.some((area) => text.includes(area));
    if ((cutSideways && (style.textOverflow !== 'ellipsis' || holdsArea)) || cutBelow)
      faults.push(`words cut off: ${nameOf(element)}`);
  }

  const dialog = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1);
  const controls = [
    ...(dialog ?? document).querySelectorAll(
      'a[href], button, input, textarea, [role="checkbox"]:not(path), [role="option"], label:has(input)',
    ),
  ]
    .filter((element) => !isHidden(element))
    .map((element) => ({ element, box: seen(element) }))
    .filter(({ box }) => box.width > 2 && box.height > 2);
  const within = (a: DOMRect, b: DOMRect): boolean =>
    a.left >= b.left - slack &&
    a.right <= b.right + slack &&
    a.top >= b.top - slack &&
    a.bottom <= b.bottom + slack;
  const ring = 2; // px by which two may share an edge
  controls.forEach((one, index) => {
    for (const other of controls.slice(index + 1)) {
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (wide <= ring || high <= ring) continue;
      const sibling = one.element.closest('label') !== null && other.element.closest('label') !== null;
      if (sibling && (one.element.tagName === 'INPUT' || other.element.tagName === 'INPUT')) continue;
      const inside = within(one.box, other.box) || within(other.box, one.box);
      if (!inside) faults.push(`lie over each other: ${nameOf(one.element)} and ${nameOf(other.element)}`);
    }
  });
  return faults;
};

/** Scrolls everything that scrolls to its end; answers how far below the top of the window the patient stands, or why not. */
export const bannerAfterScrolling = (): number | string => {
  for (const element of document.querySelectorAll('*')) {
    if (element.scrollHeight > element.clientHeight && getComputedStyle(element).overflowY !== 'visible')
      element.scrollTop = element.scrollHeight;
  }
  const banner = document.querySelector('section[aria-label="Patient"]');
  if (!banner) return 'there is no banner';
  const { top, bottom, height } = banner.getBoundingClientRect();
  const at = document.elementFromPoint(innerWidth / 2, (top + bottom) / 2);
  if (height < 20 || bottom > innerHeight || !at || !(banner.contains(at) || at.contains(banner)))
    return `the banner is covered or outside, ${Math.round(top)} to ${Math.round(bottom)}`;
  return Math.round(top);
};
