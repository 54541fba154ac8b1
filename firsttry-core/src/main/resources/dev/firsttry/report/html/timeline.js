// When each task ran. A row for each task while they fit; else as many lanes as ran at the same time.
const MOST_ROWS = 60;

function timelineSection() {
  const ran = data.tasks.filter(task => task.startedAt).map(task => ({ task, from: Date.parse(task.startedAt), ms: task.durationMs }));
  if (!ran.length) return null;
  const start = Math.min(...ran.map(one => one.from));
  const end = ran.reduce((latest, one) => Math.max(latest, one.from + one.ms), start + 1) - start;
  ran.forEach(one => { one.from -= start; });
  ran.sort((a, b) => a.from - b.from || b.ms - a.ms);
  const longest = ran.reduce((a, b) => a.ms >= b.ms ? a : b);
  const drawing = ran.length <= MOST_ROWS ? rows(ran, end) : lanes(ran, end);
  return section('timeline', 'Timeline', null,
    h('p', { class: 'lead' }, count(ran.length, 'task') + ' in ' + time(end) + '. The longest: ' + longest.task.id + ', ' + time(longest.ms) + '.'),
    h('div', { class: 'card pad timeline' }, drawing),
    h('ul', { class: 'legend' },
      h('li', {}, h('i', { class: 'ran' }), 'ran'), h('li', {}, h('i', { class: 'hit ran' }), 'from a cache'),
      h('li', {}, h('i', { class: 'bad' }), 'failed'), h('li', {}, h('i', { class: 'warn' }), 'cancelled or not judged')));
}

const barLook = task => (task.status === 'success' || task.status === 'skipped' ? 'ran' : look(task.status)[0]) + (isHit(task) ? ' hit' : '');
const share = (part, whole) => (100 * part / whole).toFixed(3) + '%';

function rows(ran, end) {
  const drawn = ran.map(({ task, from, ms }) => {
    const late = (from + ms) / end > .82;
    return h('div', { class: 'row', 'data-task': task.id },
      h('a', { href: '#' + anchor(task), title: task.id }, task.id),
      h('div', { class: 'track' },
        h('i', { class: barLook(task), style: { left: share(from, end), width: share(ms, end) } }),
        h('span', { style: late ? { right: share(end - from, end) } : { left: share(from + ms, end) } }, time(ms) + (isHit(task) ? ', ' + task.cache : ''))));
  });
  return [drawn, h('div', { class: 'row' }, h('span', { class: 'gap' }), ticks(end))];
}

function ticks(end) {
  return h('div', { class: 'ticks', 'aria-hidden': 'true' },
    steps(end, 5).map(ms => h('span', { style: { left: share(ms, end) } }, tick(ms))));
}

function lanes(ran, end) {
  const ends = [];
  for (const one of ran) {
    let lane = ends.findIndex(busy => busy <= one.from);
    if (lane < 0) lane = ends.length;
    ends[lane] = one.from + Math.max(one.ms, end / 2000);
    one.lane = lane;
  }
  const H = ends.length > 40 ? 6 : 16;
  const svg = s('svg', { class: 'lanes', width: '100%', height: ends.length * (H + 3), role: 'img',
    'aria-label': count(ran.length, 'task') + ' on ' + count(ends.length, 'lane') + ' in ' + time(end) });
  for (const { task, from, ms, lane } of ran) {
    svg.append(s('rect', { class: barLook(task), x: share(from, end), y: lane * (H + 3), width: share(Math.max(ms, end / 2000), end), height: H, rx: 2, 'data-task': task.id },
      s('title', {}, task.id + ': ' + task.status + ', ' + time(ms))));
  }
  return [svg, ticks(end)];
}
