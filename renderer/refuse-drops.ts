/** Cancels files that are dropped anywhere but on a place that takes them: the browser would open them instead of the page. */
export const refuseDrops = (target: Document): void => {
  const refuse = (event: DragEvent): void => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  };
  target.addEventListener('dragover', refuse);
  target.addEventListener('drop', refuse);
};
