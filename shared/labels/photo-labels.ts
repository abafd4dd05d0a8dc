/** English labels of photos: packs, views, reasons, measures. */
import type { PhotoConsent } from '../photos/photo-consent.ts';
import type { PhotoPurpose } from '../consents/photo-purposes.ts';
import type { MeasureKind, SkipReason } from '../photos/photo.ts';
import type { PackId, StepId } from '../photos/view-packs.ts';
import type { Message } from './message.ts';

export const packLabels = {
  abdomen: { id: 'photo-pack.abdomen', defaultMessage: 'Abdomen' },
  hip: { id: 'photo-pack.hip', defaultMessage: 'Hips' },
  thigh: { id: 'photo-pack.thigh', defaultMessage: 'Thighs' },
  breast: { id: 'photo-pack.breast', defaultMessage: 'Breasts' },
  back: { id: 'photo-pack.back', defaultMessage: 'Back' },
  face: { id: 'photo-pack.face', defaultMessage: 'Face' },
} satisfies Record<PackId, Message>;

export const stepLabels = {
  front: { id: 'photo-step.front', defaultMessage: 'Front' },
  back: { id: 'photo-step.back', defaultMessage: 'Back' },
  'right-oblique': { id: 'photo-step.right-oblique', defaultMessage: 'Half turned, right' },
  'left-oblique': { id: 'photo-step.left-oblique', defaultMessage: 'Half turned, left' },
  'right-side': { id: 'photo-step.right-side', defaultMessage: 'Side, right' },
  'left-side': { id: 'photo-step.left-side', defaultMessage: 'Side, left' },
  'right-inner': { id: 'photo-step.right-inner', defaultMessage: 'Inner side, right' },
  'left-inner': { id: 'photo-step.left-inner', defaultMessage: 'Inner side, left' },
  'close-up': { id: 'photo-step.close-up', defaultMessage: 'Close-up with card' },
} satisfies Record<StepId, Message>;

/** "Abdomen, front". */
export const viewMessage: Message = { id: 'photo-view', defaultMessage: '{pack}: {step}' };

/** What the whole-region photos of a pack show. */
export const packFraming = {
  abdomen: {
    id: 'photo-framing.abdomen',
    defaultMessage: 'From the lowest ribs to the top of the thighs, the navel in the middle.',
  },
  hip: { id: 'photo-framing.hip', defaultMessage: 'From the waist to the middle of the thighs.' },
  thigh: { id: 'photo-framing.thigh', defaultMessage: 'From the groin to below the knees, feet apart.' },
  breast: { id: 'photo-framing.breast', defaultMessage: 'From the collarbones to the navel, arms at rest.' },
  back: {
    id: 'photo-framing.back',
    defaultMessage: 'From the neck to the buttocks, the spine in the middle.',
  },
  face: { id: 'photo-framing.face', defaultMessage: 'From the hairline to the chin, eyes level, hair back.' },
} satisfies Record<PackId, Message>;

/** Where the camera is. */
export const stepFraming = {
  front: { id: 'photo-camera.front', defaultMessage: 'Camera straight before the skin, at its height.' },
  back: { id: 'photo-camera.back', defaultMessage: 'Camera straight behind, at the height of the skin.' },
  'right-oblique': {
    id: 'photo-camera.right-oblique',
    defaultMessage: 'Patient turned by half, the right side towards the camera.',
  },
  'left-oblique': {
    id: 'photo-camera.left-oblique',
    defaultMessage: 'Patient turned by half, the left side towards the camera.',
  },
  'right-side': { id: 'photo-camera.right-side', defaultMessage: 'The right side straight to the camera.' },
  'left-side': { id: 'photo-camera.left-side', defaultMessage: 'The left side straight to the camera.' },
  'right-inner': {
    id: 'photo-camera.right-inner',
    defaultMessage: 'Right leg turned out, its inner side straight to the camera.',
  },
  'left-inner': {
    id: 'photo-camera.left-inner',
    defaultMessage: 'Left leg turned out, its inner side straight to the camera.',
  },
  'close-up': {
    id: 'photo-camera.close-up',
    defaultMessage: 'Straight onto the marks, the scale card flat on the skin beside them.',
  },
} satisfies Record<StepId, Message>;

export const skipReasonLabels = {
  'not-needed': { id: 'photo-skip.not-needed', defaultMessage: 'Not needed today' },
  declined: { id: 'photo-skip.declined', defaultMessage: 'Patient does not want it' },
  covered: { id: 'photo-skip.covered', defaultMessage: 'Covered or dressed' },
  'no-time': { id: 'photo-skip.no-time', defaultMessage: 'No time' },
  camera: { id: 'photo-skip.camera', defaultMessage: 'Camera or light' },
  other: { id: 'photo-skip.other', defaultMessage: 'Other' },
} satisfies Record<SkipReason, Message>;

export const measureLabels = {
  width: { id: 'photo-measure.width', defaultMessage: 'Width' },
  length: { id: 'photo-measure.length', defaultMessage: 'Length' },
  distance: { id: 'photo-measure.distance', defaultMessage: 'Distance' },
} satisfies Record<MeasureKind, Message>;

/** What a use of photos is called beside its answer. */
export const photoUseLabels = {
  record: { id: 'photo-use.record', defaultMessage: 'Record' },
  teaching: { id: 'photo-use.teaching', defaultMessage: 'Teaching' },
  marketing: { id: 'photo-use.marketing', defaultMessage: 'Advertising' },
} satisfies Record<PhotoPurpose, Message>;

export const photoConsentLabels = {
  yes: { id: 'photo-consent.yes', defaultMessage: 'agreed' },
  no: { id: 'photo-consent.no', defaultMessage: 'not agreed' },
  'not-asked': { id: 'photo-consent.not-asked', defaultMessage: 'not asked' },
} satisfies Record<PhotoConsent, Message>;

/** Why a day cannot be the one on which a photo was taken. */
export const takenProblems = {
  afterBrought: {
    id: 'photo-taken.after-brought',
    defaultMessage: 'This day is after the one on which the photo was brought in.',
  },
  beforeBirth: { id: 'photo-taken.before-birth', defaultMessage: 'This day is before the patient was born.' },
} satisfies Record<string, Message>;
