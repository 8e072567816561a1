import { createContext } from 'react';

/** Loads the script of the page at a path, if it was not yet. */
export const PreloadContext = createContext<(to: string) => void>(() => {});
