/** The cache of public lessons and pictures, filled by the pages and by the service worker. */
export const contentCache = 'eia-content';
