import '@shared/ui/base.css';
import './ui/app.css';
import { Shop } from '@shared/Shop';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { keptCache } from './offline/kept-cache';
import { registerWorker } from './offline/register-worker';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Shop client="app" channel="APP" cache={keptCache}>
      <App />
    </Shop>,
  );
}

registerWorker();
