/**
 * Icons for every page, drawn on a 24 px grid with one stroke weight. Each is the inside of an `<svg>`; show it with
 * `<Icon of={play} />`. Icons of staff pages stand in `icons-staff.ts`, so that students do not download them.
 */
export const play = '<path d="M8 5.5v13l11-6.5Z" fill="currentColor"/>';
export const home = '<path d="M4 11.5 12 5l8 6.5V19a1 1 0 0 1-1 1h-4v-5H9v5H5a1 1 0 0 1-1-1Z"/>';
export const book = '<path d="M4 5.5c3-1 6-.5 8 1.5 2-2 5-2.5 8-1.5V18c-3-1-6-.5-8 1.5C10 17.5 7 17 4 18ZM12 7v12.5"/>';
export const lock = '<rect x="5.5" y="10.5" width="13" height="9" rx="2"/><path d="M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5"/>';
export const help = '<path d="M4.5 12a7.5 7.5 0 1 1 3.3 6.2L4.5 19l.9-3.2A7.4 7.4 0 0 1 4.5 12Z"/><path d="M10 10a2 2 0 1 1 2.6 2c-.5.2-.6.6-.6 1.2M12 15.7v.1"/>';
export const saved = '<path d="M7 18.5a4 4 0 0 1-.5-7.9 5.5 5.5 0 0 1 10.7 1A3.5 3.5 0 0 1 17 18.5Z"/><path d="m9.5 14 2 2 3.5-3.8"/>';
export const waiting = '<path d="M7 18.5a4 4 0 0 1-.5-7.9 5.5 5.5 0 0 1 10.7 1A3.5 3.5 0 0 1 17 18.5Z"/><path d="M12 12.2v2.3l1.5 1"/>';
export const letters = '<path d="M3.5 18 8 6.5 12.5 18M5 14.5h6"/><path d="M20 18v-6M20 15a2.7 3 0 1 0-5.4 0 2.7 3 0 0 0 5.4 0Z"/>';
export const check = '<path d="m5.5 12.5 4.5 4.5 8.5-9.5"/>';
export const arrow = '<path d="M5 12h14M13 6l6 6-6 6"/>';
export const back = '<path d="M19 12H5M11 6l-6 6 6 6"/>';
export const chevron = '<path d="m9 6 6 6-6 6"/>';
export const down = '<path d="m6 9 6 6 6-6"/>';
export const path = '<circle cx="6" cy="18" r="2"/><circle cx="6" cy="6" r="2"/><circle cx="18" cy="6" r="2"/><path d="M6 16V8M8 18h3a5 5 0 0 0 5-5V8"/>';
export const sprout = '<path d="M12 20v-8M12 13C7.5 13 5 10.5 5 6.5c4.5 0 7 2.5 7 6.5ZM12 11c0-3.5 2.5-5.5 7-5.5 0 4-2.5 6-7 6M7 20h10"/>';
export const eye = '<path d="M3 12c3-5 6-6.5 9-6.5S18 7 21 12c-3 5-6 6.5-9 6.5S6 17 3 12Z"/><circle cx="12" cy="12" r="2.7"/>';
export const eyeOff = '<path d="M4 4l16 16M9.5 5.9A9 9 0 0 1 12 5.5c3 0 6 1.5 9 6.5a17 17 0 0 1-2.6 3.4M6 8a15 15 0 0 0-3 4c3 5 6 6.5 9 6.5a9 9 0 0 0 3.6-.8"/>';
export const people = '<circle cx="9" cy="8.5" r="3"/><path d="M3.5 19c0-3.5 2.5-5.5 5.5-5.5s5.5 2 5.5 5.5M15.5 6a3 3 0 0 1 0 5.5M17 14c2.2.6 3.5 2.4 3.5 5"/>';
export const info = '<circle cx="12" cy="12" r="8"/><path d="M12 11v5M12 8v.1"/>';
export const leave = '<path d="M10 5H6a1 1 0 0 0-1 1v12a1 1 0 0 0 1 1h4M14 8l4 4-4 4M18 12H10"/>';
export const close = '<path d="m6.5 6.5 11 11M17.5 6.5l-11 11"/>';
export const globe = '<circle cx="12" cy="12" r="8"/><path d="M4 12h16M12 4c2.5 2.3 3.5 5 3.5 8s-1 5.7-3.5 8c-2.5-2.3-3.5-5-3.5-8s1-5.7 3.5-8Z"/>';
export const phone = '<path d="M6 4.5h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3a1.5 1.5 0 0 1-1.6 1.5A15 15 0 0 1 4.5 6.1 1.5 1.5 0 0 1 6 4.5Z"/>';
export const message = '<path d="M4.5 5.5h15a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H11l-4.5 3.5v-3.5h-2a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1Z"/>';
export const bulb = '<path d="M9 17.5h6M10 20.5h4M8.8 14.8a5.8 5.8 0 1 1 6.4 0c-.5.4-.7 1-.7 1.7h-5c0-.7-.2-1.3-.7-1.7Z"/>';
export const again = '<path d="M5 12a7 7 0 1 0 2.2-5.1M5 4.5v4h4"/>';
export const listen = '<path d="M4.5 9.5v5h3.5l4.5 4v-13l-4.5 4Z" fill="currentColor"/><path d="M15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11"/>';
export const pause = '<path d="M9 6v12M15 6v12"/>';
export const grip = '<circle cx="9" cy="6" r="1.3" fill="currentColor"/><circle cx="15" cy="6" r="1.3" fill="currentColor"/><circle cx="9" cy="12" r="1.3" fill="currentColor"/><circle cx="15" cy="12" r="1.3" fill="currentColor"/><circle cx="9" cy="18" r="1.3" fill="currentColor"/><circle cx="15" cy="18" r="1.3" fill="currentColor"/>';
export const stop = '<rect x="7" y="7" width="10" height="10" rx="1.5" fill="currentColor"/>';
