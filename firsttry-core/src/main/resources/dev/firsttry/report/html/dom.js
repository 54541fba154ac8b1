// Elements, numbers as people read them, and what the page is about.
const data = JSON.parse(document.getElementById('data').textContent);

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === 'on') for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    else if (name === 'style') for (const [key, one] of Object.entries(value)) node.style.setProperty(key, one);
    else if (value !== null && value !== undefined && value !== false && value !== '') node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false && child !== ''));
  return node;
}

const h = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);
const s = (name, attributes, ...children) => fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);

const count = (n, one, many) => n.toLocaleString('en') + ' ' + (n === 1 ? one : many || one + 's');

function time(ms) {
  if (ms < 1000) return Math.round(ms) + ' ms';
  if (ms < 59950) return (ms / 1000).toFixed(1) + ' s';
  const seconds = Math.round(ms / 1000);
  const two = n => String(n).padStart(2, '0');
  return seconds < 3600
    ? Math.floor(seconds / 60) + ' min ' + two(seconds % 60) + ' s'
    : Math.floor(seconds / 3600) + ' h ' + two(Math.floor(seconds % 3600 / 60)) + ' min';
}

// Round numbers, as an axis has them.
const tick = ms => ms === 0 ? '0' : ms < 1000 ? ms + ' ms' : ms < 60000 ? ms / 1000 + ' s' : time(ms);

function bytes(n) {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let unit = 0;
  while (n >= 999.95 && unit < units.length - 1) { n /= 1000; unit++; }
  return (unit === 0 ? n : n.toFixed(1)) + ' ' + units[unit];
}

const date = at => new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }) + ' UTC';

// Never by colour alone: each has its sign and its word.
const LOOKS = {
  success: ['good', '✓'], failure: ['bad', '✕'], skipped: ['soft', '–'], cancelled: ['warn', '⊘'], unsupported: ['warn', '?'],
  error: ['bad', '✕'], warning: ['warn', '!'], note: ['soft', '·'], unfinished: ['bad', '⊘'],
  met: ['good', '✓'], missed: ['bad', '✕'], regressed: ['bad', '✕'], insufficient: ['soft', '?'],
};
const look = word => LOOKS[word] || ['soft', '·'];
const tag = word => h('span', { class: 'tag ' + look(word)[0] }, h('span', { 'aria-hidden': 'true' }, look(word)[1]), word);

const isHit = task => task.cache === 'local' || task.cache === 'remote';
const isProblem = task => task.status === 'failure' || task.status === 'cancelled' || task.status === 'unsupported';

function section(id, title, size, ...children) {
  const small = size === null ? null : h('small', { 'data-size': id }, size.toLocaleString('en'));
  return h('section', { id, 'aria-labelledby': id + '-title' }, h('h2', { id: id + '-title' }, title, ' ', small), children);
}

function rule(id, help) {
  const code = h('code', {}, id);
  return help ? h('a', { href: help, rel: 'noreferrer', title: 'What ' + id + ' means' }, code) : code;
}

// Shows a part of a long list at once and the rest on demand. `draw` makes one row; `none` is said of an empty list.
function paged(into, rows, draw, page, none) {
  let shown = 0;
  const button = h('button', { type: 'button', class: 'more', on: { click: () => { more(); } } });
  function more() {
    into.append(...rows.slice(shown, shown + page).map(draw));
    shown = Math.min(rows.length, shown + page);
    button.hidden = shown >= rows.length;
    button.textContent = 'Show ' + Math.min(page, rows.length - shown) + ' more of ' + (rows.length - shown).toLocaleString('en');
  }
  into.replaceChildren();
  more();
  if (!rows.length && none) into.append(none);
  return button;
}

// Bars and lines of a time axis: about `wanted` round steps up to `end`.
function steps(end, wanted) {
  const rough = Math.max(end, 1) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(n => n * power).find(n => n >= rough);
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step);
}
