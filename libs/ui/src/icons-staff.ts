/** Icons that only staff pages use; the same grid and weight as `icons.ts`. */
export const print = '<path d="M7 9V4h10v5M7 17H5a1.5 1.5 0 0 1-1.5-1.5v-5A1.5 1.5 0 0 1 5 9h14a1.5 1.5 0 0 1 1.5 1.5v5A1.5 1.5 0 0 1 19 17h-2"/><path d="M7 14h10v6H7Z"/>';
export const download = '<path d="M12 4v11M7.5 11 12 15.5 16.5 11M5 19.5h14"/>';
export const grid = '<rect x="4" y="4" width="6.5" height="6.5" rx="1.5"/><rect x="13.5" y="4" width="6.5" height="6.5" rx="1.5"/><rect x="4" y="13.5" width="6.5" height="6.5" rx="1.5"/><rect x="13.5" y="13.5" width="6.5" height="6.5" rx="1.5"/>';
export const chart = '<path d="M4 20V4M4 20h16M8.5 16v-4M13 16V8M17.5 16v-6"/>';
export const calendar = '<rect x="4" y="5.5" width="16" height="14" rx="2"/><path d="M4 10h16M8.5 3.5v4M15.5 3.5v4"/>';
export const screen = '<rect x="3.5" y="5" width="17" height="11" rx="1.5"/><path d="M9 20h6M12 16v4"/>';
export const gear = '<circle cx="12" cy="12" r="3"/><path d="M12 3.5v3M12 17.5v3M3.5 12h3M17.5 12h3M6 6l2 2M16 16l2 2M18 6l-2 2M8 16l-2 2"/>';
export const pen = '<path d="m5 19 1-4L16 5l3 3L9 18Z"/>';
export const star = '<path d="m12 4 2.3 5 5.4.6-4 3.7 1.1 5.4L12 16l-4.8 2.7 1.1-5.4-4-3.7 5.4-.6Z"/>';
export const more = '<circle cx="6" cy="12" r="1.3" fill="currentColor"/><circle cx="12" cy="12" r="1.3" fill="currentColor"/><circle cx="18" cy="12" r="1.3" fill="currentColor"/>';
export const filter = '<path d="M4 6.5h16M7 12h10M10 17.5h4"/>';
export const search = '<circle cx="11" cy="11" r="6"/><path d="m15.5 15.5 4.5 4.5"/>';
export const plus = '<path d="M12 5v14M5 12h14"/>';
