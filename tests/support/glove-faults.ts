/**
 * What a gloved finger could miss on the page as it stands in glove mode: targets under 64 px, neighbours nearer than 12 px,
 * words on controls that are small or broken in two, and controls of which an edge is missing. Runs in the page, so it may use nothing around it.
 */
export const gloveFaults = (): readonly string[] => {
  const [least, gap, smallest] = [64, 12, 17]; // px
  const slack = 1; // px of rounding
  const faults: string[] = [];
  const nameOf = (element: Element): string => {
    const label = element.getAttribute('aria-label') ?? element.textContent;
    return `${element.tagName.toLowerCase()} “${label.replace(/\s+/g, ' ').trim().slice(0, 50)}”`;
  };
  const dialog = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1);
  const found = (dialog ?? document.body).querySelectorAll(
    'a[href], button, input, textarea, select, summary, [role="option"], [role="tab"]',
  );
  /** A box or a dot that is drawn by its label is touched at the label; a text at the box around it. */
  const touched = (element: Element): Element => {
    if (element.matches('input, textarea'))
      return (
        element.closest('label') ??
        (element.matches('textarea') ? element : (element.parentElement ?? element))
      );
    return element;
  };
  const targets = [...new Set([...found].map(touched))].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.closest('.visually-hidden, [inert], [aria-hidden="true"], svg') === null &&
      !element.matches('[href="#work"]'),
  );
  /** Whether a point belongs to the target: a link's touchable part may reach beyond its words. */
  const reaches = (element: Element, x: number, y: number): boolean =>
    element.contains(document.elementFromPoint(x, y));
  /** The first word of a target that a line's end breaks in two; names longer than our own words may have no other way. */
  const brokenWord = (element: Element): string | undefined => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (text.parentElement?.closest('.visually-hidden') !== null) continue;
      for (const { 0: word, index } of (text.textContent ?? '').matchAll(
        /(?<!\p{L})\p{L}{2,12}(?!\p{L})/gu,
      )) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) return word;
      }
    }
    return undefined;
  };
  const boxes = targets
    .map((element) => {
      element.scrollIntoView({ block: 'center', inline: 'nearest' });
      const box = element.getBoundingClientRect();
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      const reach = least / 2 - slack;
      const wide =
        box.width >= least - slack || (reaches(element, x - reach, y) && reaches(element, x + reach, y));
      const high =
        box.height >= least - slack || (reaches(element, x, y - reach) && reaches(element, x, y + reach));
      if (box.width > 2 && box.height > 2 && (!wide || !high))
        faults.push(
          `under ${least} px: ${nameOf(element)} ${Math.round(box.width)}×${Math.round(box.height)}`,
        );
      const broken = brokenWord(element);
      if (broken !== undefined) faults.push(`a word in two lines, ${broken}: ${nameOf(element)}`);
      const style = getComputedStyle(element);
      const edges = [
        style.borderTopWidth,
        style.borderRightWidth,
        style.borderBottomWidth,
        style.borderLeftWidth,
      ];
      if (edges.filter((width) => width === '0px').length === 1)
        faults.push(`without one of its edges: ${nameOf(element)}`);
      const size = parseFloat(style.fontSize);
      if (size < smallest && element.closest('nav') === null && element.textContent.trim() !== '')
        faults.push(`small words: ${nameOf(element)} ${size} px`);
      return element;
    })
    .map((element) => ({ element, box: element.getBoundingClientRect() }));
  /** What scrolls around it: only what scrolls together lies beside each other. */
  const scroller = (element: Element): Element | null => {
    let at = element.parentElement;
    while (at && !/auto|scroll/.test(getComputedStyle(at).overflowY)) at = at.parentElement;
    return at;
  };
  boxes.forEach((one, index) => {
    for (const other of boxes.slice(index + 1)) {
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      if (scroller(one.element) !== scroller(other.element)) continue;
      const across = Math.max(one.box.left, other.box.left) - Math.min(one.box.right, other.box.right);
      const down = Math.max(one.box.top, other.box.top) - Math.min(one.box.bottom, other.box.bottom);
      if (Math.max(across, down) >= gap - slack) continue;
      if (across < 0 && down < 0) continue; // the look at the layout names what lies over each other
      faults.push(
        `nearer than ${gap} px (${Math.round(Math.max(across, down))}): ${nameOf(one.element)} and ${nameOf(other.element)}`,
      );
    }
  });
  return faults;
};
