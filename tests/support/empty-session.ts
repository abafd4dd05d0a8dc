import type { SessionFields } from '../../shared/sessions/session.ts';

/** A session of which nothing but its beginning is recorded. */
export const emptySession = (startedAt: number): SessionFields => ({
  startedAt,
  endedAt: null,
  screening: null,
  consent: null,
  device: null,
  antiseptic: null,
  hygiene: [],
  gloves: null,
  anaesthetic: null,
  areas: [],
  products: [],
  reactions: [],
  otherReaction: { state: 'not-recorded', kinds: [], detail: '' },
  pain: null,
  settled: { state: 'not-asked', afterMs: null },
  aftercareGivenAt: null,
  note: '',
  nextDate: null,
  reasons: [],
  carried: null,
  zones: [],
  marks: [],
  davey: null,
  paper: null,
});
