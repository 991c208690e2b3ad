// Signing with a finger; without one, the name that was typed above is written as the signature.
import { useEffect, useRef } from 'react';
import Pad from 'signature_pad';
import { m } from '../../paraglide/messages.js';

export interface SignHereProps {
  readonly label: string;
  /** As typed: written as the signature by those who cannot draw. */
  readonly name: string;
  readonly onChange: (png: string | null) => void;
}

const ink = '#10213d';

export function SignHere({ label, name, onChange }: SignHereProps) {
  const place = useRef<HTMLCanvasElement>(null);
  const pad = useRef<Pad | null>(null);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    const canvas = place.current;
    if (canvas === null) return;
    const ratio = Math.min(2, Math.max(1, window.devicePixelRatio));
    canvas.width = canvas.clientWidth * ratio;
    canvas.height = canvas.clientHeight * ratio;
    canvas.getContext('2d')?.scale(ratio, ratio);
    const drawn = new Pad(canvas, { penColor: ink });
    drawn.addEventListener('endStroke', () => latest.current(drawn.toDataURL('image/png')));
    pad.current = drawn;
    return () => drawn.off();
  }, []);
  const clear = () => {
    pad.current?.clear();
    onChange(null);
  };
  const write = () => {
    const canvas = place.current;
    const drawing = canvas?.getContext('2d');
    if (!canvas || !drawing || name.trim() === '') return;
    pad.current?.clear();
    drawing.fillStyle = ink;
    drawing.font = '32px serif';
    drawing.fillText(name.trim(), 16, canvas.clientHeight / 2 + 12, canvas.clientWidth - 32);
    onChange(canvas.toDataURL('image/png'));
  };
  return (
    <div className="bl-owner-sign">
      <span>{label}</span>
      <canvas ref={place} role="img" aria-label={label} />
      <div>
        <button type="button" onClick={write}>
          {m.work_orders_owner_sign_typed()}
        </button>
        <button type="button" onClick={clear}>
          {m.work_orders_owner_clear()}
        </button>
      </div>
    </div>
  );
}
