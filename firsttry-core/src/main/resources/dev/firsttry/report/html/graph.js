// The tasks as a graph: columns are levels, an edge is a need. Many tasks become one small square each.
const MOST_NODES = 150;

function levels(tasks) {
  const byId = new Map(tasks.map(task => [task.id, task]));
  const level = new Map();
  // Needs come before their tasks in no particular order, so walk with a stack of our own: graphs can be deep.
  for (const start of tasks) {
    const stack = [start];
    while (stack.length) {
      const task = stack[stack.length - 1];
      if (level.has(task.id)) { stack.pop(); continue; }
      task.open = true;
      const needs = task.needs.map(id => byId.get(id)).filter(need => need && !(need.open && !level.has(need.id)));
      const waiting = needs.filter(need => !level.has(need.id));
      if (waiting.length) stack.push(...waiting);
      else { level.set(task.id, 1 + Math.max(-1, ...needs.map(need => level.get(need.id)))); stack.pop(); }
    }
  }
  const columns = [];
  for (const task of tasks) (columns[level.get(task.id)] ||= []).push(task);
  return columns;
}

function place(columns, rows, width, height, gap) {
  const at = new Map();
  let x = 1;
  for (const column of columns) {
    const middle = task => {
      const needs = task.needs.map(id => at.get(id)).filter(Boolean);
      return needs.length ? needs.reduce((sum, need) => sum + need.y, 0) / needs.length : 0;
    };
    const sorted = column.map((task, i) => [middle(task), i, task]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    sorted.forEach(([, , task], i) => at.set(task.id, { x: x + Math.floor(i / rows) * (width + 14), y: 1 + (i % rows) * (height + gap) }));
    x += Math.ceil(column.length / rows) * (width + 14) + 40;
  }
  const all = [...at.values()];
  return { at, width: Math.max(...all.map(p => p.x)) + width + 1, height: Math.max(...all.map(p => p.y)) + height + 1 };
}

function graphSection() {
  const tasks = data.tasks;
  if (!tasks.length) return null;
  const columns = levels(tasks);
  const edges = tasks.reduce((sum, task) => sum + task.needs.length, 0);
  const large = tasks.length > MOST_NODES;
  const drawing = large ? squares(columns) : boxes(columns, edges ? 9 : Math.ceil(tasks.length / 5));
  return section('graph', 'Graph', null,
    h('p', { class: 'lead' }, count(tasks.length, 'task') + (edges ? ' in ' + count(columns.length, 'level') + ', ' + count(edges, 'need') : ', none needs another')
      + (large ? '. Each square is a task; a level waits for those to its left.' : edges ? '. An arrow leads from what is needed to what needs it.' : '.')),
    h('div', { class: 'card pad graph', tabindex: '0', role: 'region', 'aria-label': 'Graph of the tasks' }, drawing),
    h('ul', { class: 'legend' }, ['success', 'failure', 'cancelled', 'unsupported', 'skipped']
      .map(word => [word, tasks.filter(task => task.status === word).length]).filter(([, n]) => n)
      .map(([word, n]) => h('li', {}, h('i', { class: look(word)[0] }), look(word)[1] + ' ' + word + ' ' + n.toLocaleString('en')))));
}

function boxes(columns, rows) {
  const W = 204, H = 42;
  const { at, width, height } = place(columns, rows, W, H, 12);
  const svg = s('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'aria-label': 'Graph of the tasks' },
    s('marker', { id: 'arrow', viewBox: '0 0 8 8', refX: 8, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto' }, s('polygon', { points: '0 0 8 4 0 8' })));
  for (const task of columns.flat()) {
    const to = at.get(task.id);
    for (const need of task.needs.map(id => at.get(id)).filter(Boolean)) {
      const x = need.x + W, y = need.y + H / 2, bend = Math.max(18, (to.x - x) / 2);
      svg.append(s('path', { 'marker-end': 'url(#arrow)', d: `M${x} ${y}C${x + bend} ${y} ${to.x - bend} ${to.y + H / 2} ${to.x} ${to.y + H / 2}` }));
    }
  }
  for (const task of columns.flat()) {
    const { x, y } = at.get(task.id), [css, mark] = look(task.status);
    const name = task.id.length > 25 ? task.id.slice(0, 24) + '…' : task.id;
    const sub = task.status + (isHit(task) ? ', ' + task.cache + ' cache' : '') + (task.durationMs ? ', ' + time(task.durationMs) : '');
    svg.append(s('a', { href: '#' + anchor(task), 'aria-label': task.id + ': ' + sub, 'data-task': task.id },
      s('title', {}, task.id + ': ' + sub + (task.reason ? '\n' + task.reason : '')),
      s('g', { class: 'node ' + css },
        s('rect', { x, y, width: W, height: H, rx: 8 }),
        s('text', { class: 'mark', x: x + 10, y: y + 18 }, mark),
        s('text', { x: x + 27, y: y + 18 }, name),
        s('text', { class: 'sub', x: x + 27, y: y + 33 }, sub))));
  }
  return svg;
}

function squares(columns) {
  const { at, width, height } = place(columns, 25, 13, 13, 4);
  const svg = s('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label':
    columns.map((column, i) => 'Level ' + (i + 1) + ': ' + count(column.length, 'task') + ', ' + column.filter(isProblem).length + ' with problems').join('. ') });
  for (const task of columns.flat()) {
    const { x, y } = at.get(task.id);
    svg.append(s('rect', { class: 'dot ' + look(task.status)[0], x, y, width: 13, height: 13, rx: 3, 'data-task': task.id },
      s('title', {}, task.id + ': ' + task.status)));
  }
  return svg;
}
