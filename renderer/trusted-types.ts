import decoderAddress from './features/scans/decode-worker.ts?worker&url';

/**
 * The page's only Trusted Types policy, registered before any other module runs. React Aria clears elements with an
 * empty innerHTML; that one case passes, and the address of our one worker. Every other string for a markup or script
 * sink is refused by the browser.
 */
type PolicyRules = {
  readonly createHTML: (markup: string) => string | null;
  readonly createScriptURL: (address: string) => string | null;
};

type PolicyFactory = { readonly createPolicy: (name: string, rules: PolicyRules) => unknown };

/** Registers the policy where the browser knows Trusted Types; does nothing elsewhere. */
function registerPolicy(scope: { readonly trustedTypes?: PolicyFactory }): void {
  scope.trustedTypes?.createPolicy('default', {
    createHTML: (markup) => (markup === '' ? '' : null),
    createScriptURL: (address) => (address === decoderAddress ? address : null),
  });
}

registerPolicy(globalThis as { readonly trustedTypes?: PolicyFactory });
