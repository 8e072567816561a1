import { clientConfig } from '../tools/vite.ts';
import { shell } from './shell-plugin.ts';

const config = clientConfig('app');

export default { ...config, plugins: [...(config.plugins ?? []), shell()] };
