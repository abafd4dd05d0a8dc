/** What the camera shows now, as a file in memory; undefined before it shows anything. */
export const stillOf = async (video: HTMLVideoElement | null): Promise<File | undefined> => {
  if (!video || video.readyState < 2 || video.videoWidth === 0) return undefined;
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.drawImage(video, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
  return new File([blob], 'camera.jpg', { type: 'image/jpeg' });
};
