// The table of tasks: sorted by column, filtered, a page at a time.
const TASK_PAGE = 200;
const ORDER = ['failure', 'unsupported', 'cancelled', 'skipped', 'success'];
const anchors = new Map(data.tasks.map((task, i) => [task.id, 'task-' + (i + 1)]));
const anchor = task => anchors.get(task.id);

const COLUMNS = [
  ['Status', task => ORDER.indexOf(task.status)],
  ['Task', task => task.id],
  ['Module', task => task.module],
  ['Time', task => -task.durationMs],
  ['Cache', task => task.cache],
  ['Why', task => task.reason || '\uffff'],
];

function tasksSection() {
  const body = h('tbody');
  const table = h('table', { class: 'cards' }, h('caption', {}, 'Tasks with status, time and cache state'));
  const more = h('div');
  const node = section('tasks', 'Tasks', data.tasks.length, h('div', { class: 'card scroll' }, table), more);
  const state = { column: 0, back: false, rows: data.tasks };

  const heads = COLUMNS.map(([name], i) => h('th', { scope: 'col', class: name === 'Time' ? 'number' : '' },
    h('button', { type: 'button', on: { click: () => { state.back = state.column === i && !state.back; state.column = i; draw(); } } }, name)));
  table.append(h('thead', {}, h('tr', {}, heads)), body);

  function draw() {
    const key = COLUMNS[state.column][1], sign = state.back ? -1 : 1;
    const sorted = state.rows.map((task, i) => [key(task), i, task])
      .sort((a, b) => sign * (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0) || a[1] - b[1]).map(row => row[2]);
    heads.forEach((head, i) => head.setAttribute('aria-sort', i !== state.column ? 'none' : state.back ? 'descending' : 'ascending'));
    more.replaceChildren(paged(body, sorted, taskRow, TASK_PAGE,
      h('tr', {}, h('td', { colspan: COLUMNS.length, class: 'soft' }, data.tasks.length ? 'No task fits the filter.' : 'No task was planned.'))));
  }
  draw();
  return { node, filter: fits => { state.rows = data.tasks.filter(fits); draw(); return state.rows.length; },
    reveal: id => { const task = data.tasks.find(one => anchor(one) === id); if (task && !document.getElementById(id)) body.prepend(taskRow(task)); } };
}

function taskRow(task) {
  const log = task.log || '', folder = log.lastIndexOf('/logs/');
  return h('tr', { id: anchor(task) },
    h('td', { 'data-label': 'Status' }, tag(task.status)),
    h('th', { scope: 'row' }, h('div', {}, task.id, task.needs.length ? h('div', { class: 'note' }, 'needs ' + task.needs.join(', ')) : '')),
    h('td', { 'data-label': 'Module' }, task.module === '' ? h('span', { class: 'soft' }, 'repository') : task.module === '.' ? 'top level' : task.module),
    h('td', { class: 'number', 'data-label': 'Time' }, task.durationMs || isHit(task) ? time(task.durationMs) : '–'),
    h('td', { 'data-label': 'Cache', title: task.cacheKey }, task.cache === 'off' ? h('span', { class: 'soft' }, 'off') : task.cache),
    h('td', { 'data-label': 'Why' }, task.reason || log ? h('div', {}, task.reason ? h('p', {}, task.reason) : '',
      folder >= 0 ? h('p', {}, h('a', { href: log.slice(folder + 1).split('/').map(encodeURIComponent).join('/') }, 'log')) : log ? h('p', {}, h('code', {}, log)) : '') : ''));
}
