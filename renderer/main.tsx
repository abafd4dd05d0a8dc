import './trusted-types.ts';
import './zod-without-eval.ts';
import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { keepFocus } from './keep-focus.ts';

const root = document.getElementById('root');
if (root) {
  keepFocus(document);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
