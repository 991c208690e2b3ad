// The pad itself: finger, pen or mouse; without any of them the name is typed and drawn as a picture.
import { Button, Input } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import Pad from 'signature_pad';
import { m } from '../paraglide/messages.js';
import './signature-surface.css';

export interface SignaturePadProps {
  /** PNG data URL, or null when cleared. */
  readonly onChange: (png: string | null) => void;
  /** Whose signature: names the pad and is offered as typed name. */
  readonly label: string;
}

const ink = '#10213d';

/** Sizes the canvas for the screen's density; returns its size in CSS pixels. */
function prepare(canvas: HTMLCanvasElement): { width: number; height: number } {
  const ratio = Math.min(2, Math.max(1, window.devicePixelRatio));
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  canvas.getContext('2d')?.scale(ratio, ratio);
  return { width, height };
}

function drawName(canvas: HTMLCanvasElement, name: string): string | null {
  const { width, height } = prepare(canvas);
  const drawing = canvas.getContext('2d');
  if (drawing === null || name.trim() === '') return null;
  const size = Math.min(height * 0.45, (width * 0.86) / Math.max(2, name.length * 0.8));
  drawing.font = `${size}px KaiTi, STKaiti, "Noto Serif CJK SC", serif`;
  drawing.fillStyle = ink;
  drawing.textAlign = 'center';
  drawing.textBaseline = 'middle';
  drawing.fillText(name.trim(), width / 2, height / 2);
  return canvas.toDataURL('image/png');
}

function usePad(isDrawing: boolean, onChange: (png: string | null) => void) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<Pad | null>(null);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    const surface = canvas.current;
    if (surface === null) return;
    prepare(surface);
    if (!isDrawing) return;
    const drawn = new Pad(surface, { penColor: ink, minWidth: 0.8, maxWidth: 2.6 });
    const tell = () => latest.current(drawn.toDataURL('image/png'));
    drawn.addEventListener('endStroke', tell);
    // Turning the tablet changes the size; the strokes are drawn again on the new one.
    const watch = new ResizeObserver(() => {
      const strokes = drawn.toData();
      prepare(surface);
      drawn.fromData(strokes);
    });
    watch.observe(surface);
    pad.current = drawn;
    return () => {
      watch.disconnect();
      drawn.off();
      pad.current = null;
    };
  }, [isDrawing]);
  return { canvas, pad };
}

export function SignatureSurface({ onChange, label }: SignaturePadProps) {
  const id = useId();
  const [isDrawing, setDrawing] = useState(true);
  const [name, setName] = useState('');
  const [isSigned, setSigned] = useState(false);
  const tell = (png: string | null) => {
    setSigned(png !== null);
    onChange(png);
  };
  const { canvas, pad } = usePad(isDrawing, tell);
  const clear = () => {
    pad.current?.clear();
    setName('');
    if (canvas.current !== null && !isDrawing) prepare(canvas.current);
    tell(null);
  };
  const type = (text: string) => {
    setName(text);
    if (canvas.current !== null) tell(drawName(canvas.current, text));
  };
  return (
    <div className="bl-signature" role="group" aria-label={label}>
      <div className="bl-signature-sheet">
        <canvas ref={canvas} role="img" aria-label={isSigned ? m.ui_signature_kept() : m.ui_signature_here()} />
        {!isSigned && <span aria-hidden="true">{m.ui_signature_here()}</span>}
      </div>
      <div className="bl-signature-foot">
        {!isDrawing && (
          <Input
            id={id}
            autoFocus
            aria-label={m.ui_signature_name()}
            placeholder={m.ui_signature_name()}
            maxLength={40}
            value={name}
            onChange={(event) => type(event.target.value)}
          />
        )}
        <Button
          onClick={() => {
            clear();
            setDrawing(!isDrawing);
          }}
        >
          {isDrawing ? m.ui_signature_type() : m.ui_signature_draw()}
        </Button>
        <Button onClick={clear}>{m.ui_signature_clear()}</Button>
        <span role="status">{isSigned ? m.ui_signature_kept() : ''}</span>
      </div>
    </div>
  );
}
