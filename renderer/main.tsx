import './trusted-types.ts';
import './zod-without-eval.ts';
import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { blurPhotos } from './blur-photos.ts';
import { dropFirstFrame } from './first-frame.ts';
import { keepFocus } from './keep-focus.ts';
import { refuseDrops } from './refuse-drops.ts';
import { watchPresses } from './ui/after-press.ts';

const root = document.getElementById('root');
if (root) {
  dropFirstFrame(root, document.getElementById('first-frame'));
  keepFocus(document);
  refuseDrops(document);
  watchPresses(document);
  blurPhotos(document);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
