import decoderAddress from './features/scans/decode-worker.ts?worker&url';

/**
 * The page's only Trusted Types policy, registered before any other module runs. React Aria clears elements with an
 * empty innerHTML, the viewer of PDFs and the scanner start their own workers; these pass, every other string for a markup or script
 * sink is refused by the browser.
 */
type PolicyRules = {
  readonly createHTML: (markup: string) => string | null;
  readonly createScriptURL: (address: string) => string | null;
};

type PolicyFactory = { readonly createPolicy: (name: string, rules: PolicyRules) => unknown };

/** Whether an address is that of the one worker, among the page's own files. */
const isPdfWorker = (address: string): boolean => {
  const own = new URL('/assets/pdf.worker.min-', document.baseURI).href;
  const whole = new URL(address, document.baseURI).href;
  return whole.startsWith(own) && /^[\w-]+\.mjs$/.test(whole.slice(own.length));
};

/** Registers the policy where the browser knows Trusted Types; does nothing elsewhere. */
function registerPolicy(scope: { readonly trustedTypes?: PolicyFactory }): void {
  scope.trustedTypes?.createPolicy('default', {
    createHTML: (markup) => (markup === '' ? '' : null),
    createScriptURL: (address) => (address === decoderAddress || isPdfWorker(address) ? address : null),
  });
}

registerPolicy(globalThis as { readonly trustedTypes?: PolicyFactory });
