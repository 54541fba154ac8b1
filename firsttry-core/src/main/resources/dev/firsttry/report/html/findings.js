// Findings in groups by rule, with what to do, where, and the source. A group is drawn when it is opened.
const FINDING_PAGE = 50;
const OPEN_AT_FIRST = 5;

function findingsSection() {
  const total = data.groups.reduce((sum, group) => sum + group.items.length, 0);
  const list = h('div');
  const tools = h('div', { class: 'tools' },
    h('button', { type: 'button', on: { click: () => toggle(true) } }, 'Open all'),
    h('button', { type: 'button', on: { click: () => toggle(false) } }, 'Close all'));
  const node = section('findings', 'Findings', total, list);
  node.firstChild.replaceWith(h('div', { class: 'head' }, node.firstChild.cloneNode(true), data.groups.length > 1 ? tools : ''));
  if (!total) {
    list.append(h('p', { class: 'card pad' }, 'No findings.'));
    return { node, filter: () => 0 };
  }
  const toggle = open => list.querySelectorAll('details').forEach(one => { one.open = open; });

  function draw(groups) {
    list.replaceChildren(...groups.map(([group, items], i) => groupNode(group, items, i < OPEN_AT_FIRST && group.severity !== 'note')));
    if (!groups.length) list.append(h('p', { class: 'card pad soft' }, 'No finding fits the filter.'));
  }
  draw(data.groups.map(group => [group, group.items]));
  return { node, filter: fits => {
    const kept = data.groups.map(group => [group, group.items.filter(item => fits(group, item))]).filter(([, items]) => items.length);
    draw(kept);
    return kept.reduce((sum, [, items]) => sum + items.length, 0);
  } };
}

function groupNode(group, items, open) {
  const inside = h('div');
  const node = h('details', { class: 'group', 'data-rule': group.rule, 'data-severity': group.severity },
    h('summary', {}, tag(group.severity), h('code', {}, group.rule), h('span', { class: 'grow' }, plain(group.means)),
      h('span', { class: 'soft number' }, items.length.toLocaleString('en'))),
    inside);
  let drawn = false;
  const draw = () => {
    if (!node.open || drawn) return;
    drawn = true;
    const rows = h('ul', { class: 'items' });
    inside.append(h('div', { class: 'remedy' }, group.remedy ? h('strong', {}, plain(group.remedy)) : '', ' ',
      group.help ? h('a', { href: group.help, rel: 'noreferrer' }, 'About this rule') : ''));
    inside.append(rows, paged(rows, items, itemRow, FINDING_PAGE));
  };
  node.addEventListener('toggle', draw);
  node.open = open;
  draw();
  return node;
}

// The rule book is in Markdown; a summary needs only its words.
const plain = text => text.replace(/`([^`]*)`/g, '$1').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');

function itemRow(item) {
  const place = item.file ? item.file + (item.line ? ':' + item.line + (item.column ? ':' + item.column : '') : '') : '';
  return h('li', {},
    h('div', {}, place ? h('code', {}, place) : h('span', { class: 'soft' }, 'no place'),
      item.commit ? h('span', { class: 'soft' }, ' in commit ', h('code', {}, item.commit.slice(0, 12))) : '',
      item.task ? h('span', { class: 'soft' }, ' · ' + item.task) : ''),
    h('p', {}, item.message),
    item.remedy ? h('p', { class: 'soft' }, item.remedy) : '',
    item.sourceExcerpt ? source(item.sourceExcerpt, item.line) : '');
}

function source(excerpt, line) {
  return h('pre', { class: 'source mono', tabindex: '0', 'aria-label': 'Source' }, excerpt.lines.map((text, i) => {
    const number = excerpt.startLine + i;
    return h('span', { class: number === line ? 'here' : '' }, h('b', {}, String(number)), text || ' ');
  }));
}
