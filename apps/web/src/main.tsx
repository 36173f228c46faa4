// Starts the web application in the page.
import './app/zod-without-eval.ts';
import './ui/theme/fonts.css';
import './ui/theme/mantine.css';
import './ui/theme/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { adoptThemeVariables } from './ui/theme/adopt-variables.ts';

adoptThemeVariables();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
