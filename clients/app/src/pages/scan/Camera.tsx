import { messages, useMessages } from '@shared/i18n/messages';
import { Button } from '@shared/ui/Button';
import { Icon } from '@shared/ui/Icon';
import { useEffect, useRef, useState } from 'react';
import styles from './Camera.module.css';

// Not yet in the DOM library of TypeScript.
interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

type DetectorClass = new (options: { formats: readonly string[] }) => Detector;

const detectorClass = (window as unknown as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
const pause = 200;

const texts = messages({
  nl: {
    start: 'Camera aan',
    stop: 'Camera uit',
    view: 'Wat de camera ziet. Houd de streepjescode in het vlak.',
    refused: 'De camera mag of kan niet aan. Typ de cijfers hieronder.',
    none: 'Deze telefoon kan geen streepjescodes lezen. Typ de cijfers hieronder.',
  },
  en: {
    start: 'Camera on',
    stop: 'Camera off',
    view: 'What the camera sees. Hold the barcode in the frame.',
    refused: 'The camera may not or cannot be used. Type the digits below.',
    none: 'This phone cannot read barcodes. Type the digits below.',
  },
});

/** Reads barcodes where the browser can. The camera is on only while somebody wants it to be. */
export function Camera({ onCode }: { onCode: (code: string) => void }) {
  const text = useMessages(texts);
  const video = useRef<HTMLVideoElement>(null);
  const found = useRef(onCode);
  found.current = onCode;
  const [isOn, setOn] = useState(false);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    if (!isOn || !detectorClass) {
      return undefined;
    }

    let stream: MediaStream | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const detector = new detectorClass({ formats: ['ean_13', 'ean_8', 'upc_a', 'code_128'] });
    const look = async () => {
      const codes = video.current ? await detector.detect(video.current).catch(() => []) : [];
      if (!isOver && codes[0]) {
        navigator.vibrate?.(60);
        setOn(false);
        found.current(codes[0].rawValue);
      } else if (!isOver) {
        timer = setTimeout(() => void look(), pause);
      }
    };
    navigator.mediaDevices
      .getUserMedia({ video: { facingMode: 'environment' } })
      .then(async (camera) => {
        stream = camera;
        if (isOver || !video.current) {
          camera.getTracks().forEach((track) => track.stop());
          return;
        }

        video.current.srcObject = camera;
        await video.current.play();
        void look();
      })
      .catch(() => {
        setRefused(true);
        setOn(false);
      });
    return () => {
      isOver = true;
      clearTimeout(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, [isOn]);

  return (
    <div className={styles.camera}>
      {isOn ? (
        <video ref={video} className={styles.video} muted playsInline aria-label={text.view} />
      ) : (
        <span className={styles.frame} aria-hidden="true">
          <Icon name="scan" size={72} />
        </span>
      )}
      {detectorClass && !isRefused ? (
        <Button look="secondary" onClick={() => setOn(!isOn)}>
          {isOn ? text.stop : text.start}
        </Button>
      ) : (
        <p role="status">{isRefused ? text.refused : text.none}</p>
      )}
    </div>
  );
}
