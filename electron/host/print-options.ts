/** Electron's options for `printToPDF`; sizes in inches. */
export interface PrintToPDFOptions {
  readonly landscape?: boolean;
  readonly displayHeaderFooter?: boolean;
  readonly printBackground?: boolean;
  readonly scale?: number;
  readonly pageSize?:
    'A3' | 'A4' | 'A5' | 'Letter' | 'Legal' | { readonly width: number; readonly height: number };
  readonly margins?: {
    readonly top?: number;
    readonly bottom?: number;
    readonly left?: number;
    readonly right?: number;
  };
  readonly pageRanges?: string;
  readonly headerTemplate?: string;
  readonly footerTemplate?: string;
  readonly preferCSSPageSize?: boolean;
  readonly generateTaggedPDF?: boolean;
  readonly generateDocumentOutline?: boolean;
}

/** ISO 216 and ANSI sheets in inches, portrait. */
const sheets = {
  A3: { width: 11.7, height: 16.54 },
  A4: { width: 8.27, height: 11.7 },
  A5: { width: 5.83, height: 8.27 },
  Letter: { width: 8.5, height: 11 },
  Legal: { width: 8.5, height: 14 },
} as const;

/** The same options in Chromium's words. */
export function pdfParameters(options: PrintToPDFOptions) {
  const { pageSize = 'Letter', margins = {}, ...same } = options;
  const { width, height } = typeof pageSize === 'string' ? sheets[pageSize] : pageSize;
  const { top, bottom, left, right } = margins;
  const edges = { marginTop: top, marginBottom: bottom, marginLeft: left, marginRight: right };
  return { ...same, ...edges, paperWidth: width, paperHeight: height };
}
