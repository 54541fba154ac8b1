// Puts the page together, and filters it.
const total = data.groups.reduce((sum, group) => sum + group.items.length, 0);
const findings = findingsSection();
const tasks = tasksSection();
const main = document.getElementById('main');

const text = h('input', { type: 'search', id: 'text', placeholder: 'Filter tasks and findings  ( / )', 'aria-label': 'Filter tasks and findings', autocomplete: 'off', spellcheck: 'false' });
const problems = h('input', { type: 'checkbox', id: 'problems' });
const shown = h('output', { 'aria-live': 'polite' });
const theme = h('button', { type: 'button', id: 'theme', on: { click: () => {
  const dark = document.documentElement.dataset.theme ? document.documentElement.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'light' : 'dark';
} } }, 'Light / dark');

document.getElementById('top').after(h('nav', { class: 'bar', 'aria-label': 'Filter' },
  h('form', { class: 'wide', role: 'search', on: { submit: event => event.preventDefault() } },
    text, h('label', { class: 'toggle' }, problems, 'Problems only'), shown, theme)));
document.querySelector('#top .wide').append(h('p', { class: 'when' }, [
  data.run.git && data.run.git.branch, data.run.git && data.run.git.commit && data.run.git.commit.slice(0, 10), date(data.run.startedAt), 'build ' + time(data.run.durationMs),
].filter(Boolean).join(' · ')));
main.replaceChildren(...[tilesSection(total), policySection(), findings.node, graphSection(), timelineSection(), tasks.node, historySection(), cacheSection(), aboutSection(),
  h('footer', {}, 'The same as data: report.json, report.sarif, junit.xml, trace.json and events.jsonl beside this page.')].filter(Boolean));

const lower = new WeakMap();
const words = (thing, make) => { if (!lower.has(thing)) lower.set(thing, make().toLowerCase()); return lower.get(thing); };

function apply() {
  const wanted = text.value.toLowerCase().split(/\s+/).filter(Boolean), only = problems.checked;
  const taskFits = task => (!only || isProblem(task))
    && wanted.every(word => words(task, () => [task.id, task.module, task.status, task.cache, task.reason].join(' ')).includes(word));
  const findingFits = (group, item) => (!only || group.severity !== 'note')
    && wanted.every(word => words(item, () => [group.severity, group.rule, group.check, item.message, item.file, item.task, item.remedy || group.remedy].join(' ')).includes(word));
  const some = wanted.length || only;
  const t = tasks.filter(taskFits), f = findings.filter(findingFits);
  shown.textContent = some ? `${t.toLocaleString('en')} of ${count(data.tasks.length, 'task')}, ${f.toLocaleString('en')} of ${count(total, 'finding')}` : '';
  const fit = new Set(data.tasks.filter(taskFits).map(task => task.id));
  document.querySelectorAll('[data-task]').forEach(node => node.classList.toggle('dim', !fit.has(node.dataset.task)));
  const state = new URLSearchParams();
  if (text.value) state.set('text', text.value);
  if (only) state.set('problems', '1');
  history.replaceState(null, '', state.size ? '#' + state : location.pathname + location.search);
}

function follow() {
  const id = location.hash.slice(1);
  if (!id.startsWith('task-')) return;
  tasks.reveal(id);
  document.getElementById(id)?.scrollIntoView({ block: 'center' });
}

let waiting = 0;
text.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(apply, data.tasks.length + total > 2000 ? 120 : 0); });
problems.addEventListener('change', apply);
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '/' && document.activeElement !== text) { event.preventDefault(); text.focus(); }
  if (event.key === 'Escape' && (text.value || problems.checked)) { text.value = ''; problems.checked = false; apply(); }
});
addEventListener('hashchange', follow);
addEventListener('beforeprint', () => document.querySelectorAll('details').forEach(one => { one.open = true; }));

const initial = new URLSearchParams(location.hash.slice(1));
if (initial.has('text') || initial.has('problems')) {
  text.value = initial.get('text') || '';
  problems.checked = initial.get('problems') === '1';
  apply();
}
follow();
document.documentElement.dataset.ready = 'true';
