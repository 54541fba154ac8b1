// The page of the goal slo: a chart for each group of comparable runs, and the days as a table.
const DAY_PAGE = 60;

const groups = data.groups.map(one => h('section', {},
  h('h2', {}, h('code', {}, one.group), h('small', {}, count(one.samples.length, 'run'))),
  h('div', { class: 'card pad' },
    one.slo ? h('p', {}, tag(one.slo.verdict), ' 95th percentile ' + time(one.slo.p95Ms) + ' of ' + count(one.slo.samples, 'run') + ', target ' + time(one.slo.targetMs)) : '',
    ...(one.slo ? one.slo.exempt : []).map(use => h('p', { class: 'exempt' }, 'Exempt: ' + count(use.samples, 'run') + ' of ' + use.scope + ', until ' + use.expires + ': ' + use.reason)),
    scatter(one.samples, one.slo ? [{ css: 'target', ms: one.slo.targetMs }] : [],
      one.group + ': ' + count(one.samples.length, 'run') + ', the last took ' + time(one.samples[one.samples.length - 1][1])))));

const body = h('tbody');
const more = paged(body, data.days, day => h('tr', {},
  h('th', { scope: 'row' }, day.date), h('td', { 'data-label': 'Runs of' }, h('code', {}, day.group)),
  h('td', { class: 'number', 'data-label': 'Runs' }, String(day.runs)), h('td', { class: 'number', 'data-label': 'Failed' }, String(day.failed)),
  h('td', { class: 'number', 'data-label': 'Median' }, day.medianMs ? time(day.medianMs) : '–'), h('td', { class: 'number', 'data-label': 'p95' }, day.p95Ms ? time(day.p95Ms) : '–'),
  h('td', { class: 'number', 'data-label': 'Cache' }, day.hitPercent + ' %')), DAY_PAGE,
  h('tr', {}, h('td', { colspan: 7 }, 'No run was measured yet.')));

document.getElementById('main').replaceChildren(...groups, h('section', {}, h('h2', {}, 'Days'),
  h('div', { class: 'card scroll' }, h('table', { class: 'cards' }, h('caption', {}, 'Runs by day'),
    h('thead', {}, h('tr', {}, ['Day', 'Runs of', 'Runs', 'Failed', 'Median', 'p95', 'From the cache'].map((name, i) => h('th', { scope: 'col', class: i > 1 ? 'number' : '' }, name)))), body)), more));
document.documentElement.dataset.ready = 'true';
