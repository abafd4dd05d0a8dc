/** A versioned text of the practice. Unusable until a named practitioner has read and adopted it. */
export interface TemplateInfo {
  readonly id: 'consent-striae' | 'aftercare-body';
  readonly kind: 'consent' | 'aftercare';
  readonly version: number;
  readonly language: string;
  readonly title: string;
  readonly adoptedBy: string | null;
  readonly adoptedAt: number | null;
}
