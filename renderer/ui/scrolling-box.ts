/** What scrolls the contents of an element: itself, or on a narrow window, where a sheet is as high as its contents, what it stands in. */
export const scrollingBox = (element: Element): Element => {
  for (let box: Element | null = element; box; box = box.parentElement)
    if (['auto', 'scroll'].includes(getComputedStyle(box).overflowY)) return box;
  return document.documentElement;
};
