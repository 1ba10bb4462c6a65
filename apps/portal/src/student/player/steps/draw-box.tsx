import { announce, Button, Icon, icons } from '@eia/ui';
import { useRef, useState, type PointerEvent } from 'react';
import { page, pens, Stroke } from '../../../shared/drawing.js';
import { useOwnWords, useT } from '../../../shared/i18n.js';
import { usePlay } from '../play.js';
import css from './draw-box.module.css';

/** Numbers that a drawing may hold; the server takes as many. */
const most = 6000;

/**
 * A page to draw on with a finger, a pen or a mouse. Every line is kept when it is finished; one can take back each, also
 * after starting anew.
 * @param picture drawn under the lines
 */
export default function DrawBox({ strokes, picture, onChange }: {
  strokes: readonly (readonly number[])[];
  picture?: { url: string; alt: string };
  onChange: (strokes: number[][]) => void;
}) {
  const { t } = useT('student');
  const own = useOwnWords(usePlay().lesson.locale);
  const [pen, setPen] = useState(0);
  const [line, setLine] = useState<number[] | null>(null);
  const [before, setBefore] = useState<(readonly (readonly number[])[])[]>([]);
  const full = strokes.reduce((sum, stroke) => sum + stroke.length, 0) >= most - 300;
  const surface = useRef<SVGSVGElement>(null);

  const pointOf = (event: PointerEvent): [number, number] => {
    const box = surface.current?.getBoundingClientRect();
    if (!box) return [0, 0];
    const within = (value: number, top: number) => Math.max(0, Math.min(top, Math.round(value)));
    return [within(((event.clientX - box.left) / box.width) * page.width, page.width), within(((event.clientY - box.top) / box.height) * page.height, page.height)];
  };
  const change = (next: readonly (readonly number[])[]) => {
    setBefore((all) => [...all.slice(-40), strokes]);
    onChange(next.map((stroke) => [...stroke]));
  };
  const down = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0 || line) return;
    if (full) {
      announce(t('draw.full'));
      return;
    }
    event.currentTarget.setPointerCapture(event.pointerId);
    setLine([pen, ...pointOf(event)]);
  };
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (!line || line.length > 280) return;
    const [x, y] = pointOf(event);
    // Points closer than this are not seen and only make the drawing heavy.
    if (Math.hypot(x - (line.at(-2) ?? 0), y - (line.at(-1) ?? 0)) >= 7) setLine([...line, x, y]);
  };
  const up = () => {
    if (!line) return;
    change([...strokes, line]);
    setLine(null);
  };
  const takeBack = () => {
    const last = before.at(-1) ?? strokes.slice(0, -1);
    setBefore((all) => all.slice(0, -1));
    onChange(last.map((stroke) => [...stroke]));
    announce(t('draw.tookBack'));
  };

  return (
    <div className={css.draw}>
      <svg
        ref={surface} viewBox={`0 0 ${page.width} ${page.height}`} className={css.page} role="img" aria-label={picture ? `${t('draw.page')}. ${picture.alt}` : t('draw.page')}
        onPointerDown={down} onPointerMove={move} onPointerUp={up} onPointerCancel={up} {...own}
      >
        {picture && <image href={picture.url} width={page.width} height={page.height} preserveAspectRatio="xMidYMid meet" />}
        {strokes.map((stroke, i) => <Stroke key={i} stroke={stroke} />)}
        {line && <Stroke stroke={line} />}
      </svg>
      <div className={css.tools} {...own}>
        <fieldset className={css.pens}>
          <legend className="visually-hidden">{t('draw.pens')}</legend>
          {pens.map((name, i) => (
            <label key={name}>
              <input type="radio" name="pen" checked={pen === i} onChange={() => setPen(i)} aria-label={t(`draw.pen.${name}`)} />
              <i style={{ background: `var(--draw-${name})` }} />
            </label>
          ))}
        </fieldset>
        <Button look="quiet" onClick={takeBack} aria-disabled={(before.length === 0 && strokes.length === 0) || undefined}><Icon of={icons.again} size={20} />{t('draw.takeBack')}</Button>
        <Button look="quiet" onClick={() => change([])} aria-disabled={strokes.length === 0 || undefined}>{t('draw.clear')}</Button>
      </div>
      {full && <p {...own} role="status">{t('draw.full')}</p>}
    </div>
  );
}
