import '@shared/ui/base.css';
import { Shop } from '@shared/Shop';
import { createRoot } from 'react-dom/client';
import { Webshop } from './Webshop';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Shop client="webshop" channel="WEBSHOP">
      <Webshop />
    </Shop>,
  );
}
