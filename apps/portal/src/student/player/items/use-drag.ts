import { useRef, type PointerEvent } from 'react';

/** Movement in CSS pixels that makes a drag of a press. */
const threshold = 6;

/**
 * Dragging with a mouse anywhere on a card, with a finger on its grip (`data-grip`), so that a page still scrolls. Taps and
 * keys do the same without it. A card is dropped on the `data-place` under the pointer.
 * @returns handlers for the card with this id
 */
export function useDrag(onDrop: (id: string, place: string) => void, locked: boolean) {
  const latest = useRef(onDrop);
  latest.current = onDrop;
  return (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const onGrip = (event.target as HTMLElement).closest('[data-grip]') !== null;
      if (locked || event.button !== 0 || (event.pointerType !== 'mouse' && !onGrip)) return;
      follow(event.currentTarget, event, (place) => latest.current(id, place));
    },
  });
}

function follow(card: HTMLElement, { pointerId: finger, clientX: fromX, clientY: fromY }: PointerEvent, drop: (place: string) => void): void {
  const end = new AbortController();
  const { signal } = end;
  let dragging = false;
  const stop = () => {
    end.abort();
    card.style.translate = '';
    card.removeAttribute('data-dragging');
  };
  window.addEventListener('pointermove', ({ pointerId, clientX, clientY }) => {
    if (pointerId !== finger) return;
    dragging ||= Math.hypot(clientX - fromX, clientY - fromY) > threshold;
    if (!dragging) return;
    card.dataset.dragging = '';
    card.style.translate = `${clientX - fromX}px ${clientY - fromY}px`;
  }, { signal });
  window.addEventListener('pointercancel', stop, { signal });
  window.addEventListener('pointerup', ({ pointerId, clientX, clientY }) => {
    if (pointerId !== finger) return;
    // While it is dragged the card lets the pointer through, so this is what lies under it.
    const under = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-place]');
    const place = under?.dataset.place;
    stop();
    if (!dragging) return;
    // The press ends with a click, which would pick the card up.
    window.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
    if (place !== undefined) drop(place);
  }, { signal });
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
