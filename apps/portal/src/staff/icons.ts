/** Icons of the staff frame; the same grid and weight as those of libs/ui. */
export const menu = '<path d="M4 7h16M4 12h16M4 17h16"/>';
export const clock = '<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3 2"/>';
