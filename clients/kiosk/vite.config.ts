import { clientConfig } from '../tools/vite.ts';

export default clientConfig('kiosk');
