/**
 * What the page may do (security.md §3.9). The hashes are those of React Aria's one style tag and of the frame that stands in
 * `index.html` until the page is read; a test recomputes them from the built page. Trusted Types stay on: the page's own `default` policy accepts only the empty string.
 */
const reactAriaStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";
const firstFrameStyle = "'sha256-mz/6pzWn8+kSeElRVo5ROMXG3+8L7XzrCQ0yPJA6kRs='";

export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${reactAriaStyle} ${firstFrameStyle}`,
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self'",
  "object-src 'none'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/**
 * The worker that finds codes in pictures. It alone may compile WebAssembly, and fetches nothing but its own wasm; it has
 * no page, no window and no way to the vault. The page itself keeps its own policy.
 */
export const decoderPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Frozen documents: their own style and data images, no script, their own empty origin. */
export const documentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox; frame-ancestors 'self'";

/** Pictures of attachments, should one ever be opened as a page: nothing of it runs or loads anything. */
export const picturePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** Where frozen documents are served; the only thing a frame may show. */
export const documentPrefix = 'app://bundle/document/';
