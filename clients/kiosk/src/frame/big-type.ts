import { useState } from 'react';

/** Whether everything is written larger; on the page itself, so that all sizes follow. */
export function useBigType(): [isBig: boolean, toggle: () => void] {
  const [isBig, setBig] = useState(() => document.documentElement.classList.contains('big-type'));
  return [
    isBig,
    () => {
      document.documentElement.classList.toggle('big-type', !isBig);
      setBig(!isBig);
    },
  ];
}
