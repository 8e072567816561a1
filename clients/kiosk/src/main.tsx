import '@shared/ui/base.css';
import './kiosk.css';
import { createRoot } from 'react-dom/client';
import { Kiosk } from './Kiosk';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(<Kiosk />);
}
