/** Two soft tones, made on the spot: no file, nothing from outside. */
const tones = [
  { hz: 659.25, at: 0 },
  { hz: 880, at: 0.28 },
] as const;
/** Loudness of a tone, of 1: to be heard in a quiet room, and not to startle a person who lies down. */
const loudness = 0.07;
const toneSeconds = 0.9;

let context: AudioContext | null = null;

/** The way to the loudspeaker; null where there is none. */
const openSound = (): AudioContext | null => {
  try {
    context ??= new AudioContext();
    void context.resume().catch(() => undefined);
  } catch {
    context = null; // A computer without sound: the sign on the rail says the same.
  }
  return context;
};
// Where a page may make a sound only after somebody touched it: from the first press or key on this one can.
for (const gesture of ['pointerdown', 'keydown'])
  window.addEventListener(gesture, openSound, { capture: true, passive: true });

/** A sound that is allowed only later than this, ms, is none: nobody would know any more what it was for. */
const latest = 1000;

const ring = (audio: AudioContext): void => {
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

/** Plays the chime once, quietly; does nothing where there is no sound. */
export const playChime = (): void => {
  const audio = openSound();
  const asked = performance.now();
  void audio
    ?.resume()
    .then(() => performance.now() - asked < latest && ring(audio))
    .catch(() => undefined);
};
