/** Two soft tones, made on the spot: no file, nothing from outside. */
const tones = [
  { hz: 659.25, at: 0 },
  { hz: 880, at: 0.28 },
] as const;
/** Loudness of a tone, of 1: to be heard in a quiet room, and not to startle a person who lies down. */
const loudness = 0.07;
const toneSeconds = 0.9;

let context: AudioContext | null = null;

/** A page may make a sound only after somebody touched it; from the first press or key on this one can. */
const allow = (): void => {
  try {
    context ??= new AudioContext();
    void context.resume().catch(() => undefined);
  } catch {
    context = null; // A computer without sound: the sign on the rail says the same.
  }
};
for (const gesture of ['pointerdown', 'keydown'])
  window.addEventListener(gesture, allow, { capture: true, passive: true });

/** Plays the chime once, quietly; does nothing where there is no sound. */
export const playChime = (): void => {
  const audio = context;
  if (audio?.state !== 'running') return;
  for (const { hz, at } of tones) {
    const begins = audio.currentTime + at;
    const [tone, volume] = [audio.createOscillator(), audio.createGain()];
    tone.frequency.value = hz;
    volume.gain.setValueAtTime(0.0001, begins);
    volume.gain.exponentialRampToValueAtTime(loudness, begins + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, begins + toneSeconds);
    tone.connect(volume).connect(audio.destination);
    tone.start(begins);
    tone.stop(begins + toneSeconds);
  }
};
