/**
 * Takes away the sign that `index.html` shows from the first moment, as soon as something stands in `root`: the change is seen
 * before it is painted, so that neither both nor none of them is.
 */
export const dropFirstFrame = (root: Element, frame: Element | null): void => {
  if (!frame) return;
  const watch = new MutationObserver(() => {
    if (root.childElementCount === 0) return;
    watch.disconnect();
    frame.remove();
  });
  watch.observe(root, { childList: true });
};
