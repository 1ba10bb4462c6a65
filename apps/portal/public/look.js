// Runs before the first paint: the letters, colors and language that were chosen on this device.
// The same keys as src/shared/look.ts; no name and no id is kept here.
(function () {
  var look = {};
  try { look = JSON.parse(localStorage.getItem('eia.look')) || {}; } catch (e) { /* nothing kept, or storage is off */ }
  var html = document.documentElement;
  var dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  html.dataset.theme = !look.theme || look.theme === 'system' ? (dark ? 'dark' : 'light') : look.theme;
  if (look.text) html.dataset.text = look.text;
  if (look.spacing) html.dataset.spacing = look.spacing;
  if (look.font) html.dataset.font = look.font;
  if (look.motion) html.dataset.motion = look.motion;
  if (look.locale) html.lang = look.locale;
  if (look.dir) html.dir = look.dir;
})();
