// Numbers in tiles, what the cache saved, and what the run was about.
function tilesSection(total) {
  const failed = data.tasks.filter(isProblem).length;
  const hits = data.cache.localHits + data.cache.remoteHits, asked = hits + data.cache.misses;
  const errors = data.groups.filter(group => group.severity === 'error').reduce((sum, group) => sum + group.items.length, 0);
  const gate = data.parts.reduce((sum, part) => sum + part.durationMs, 0);
  const tiles = [
    ['#tasks', data.tasks.length.toLocaleString('en'), failed ? count(failed, 'task') + ' with problems' : 'tasks, all well', failed ? 'bad' : ''],
    ['#findings', total.toLocaleString('en'), errors ? 'findings, ' + count(errors, 'error') : 'findings', errors ? 'bad' : ''],
    ['#policy', data.violations.length.toLocaleString('en'), 'requests refused' + (data.bypasses.length ? ', ' + data.bypasses.length + ' allowed' : ''), data.violations.length ? 'bad' : ''],
    ['#cache', asked ? Math.round(100 * hits / asked) + ' %' : '–', asked ? 'from the cache, ' + hits + ' of ' + asked : 'cache not asked', ''],
    ['#cache', data.cache.savedMs ? time(data.cache.savedMs) : '–', data.cache.savedMs ? 'saved by the cache' : 'saving not known yet', data.cache.savedMs ? 'good' : ''],
    ['#about', time(gate), 'in the gate, build ' + time(data.run.durationMs), ''],
  ];
  return h('ul', { class: 'tiles', 'aria-label': 'In numbers' },
    tiles.map(([href, number, text, css]) => h('li', {}, h('a', { href }, h('b', { class: css }, number), h('span', {}, text)))));
}

function cacheSection() {
  const cache = data.cache, hits = cache.localHits + cache.remoteHits, all = hits + cache.misses;
  const meter = all ? h('div', { class: 'meter', role: 'img', 'aria-label': `${cache.localHits} local hits, ${cache.remoteHits} remote hits, ${cache.misses} misses` },
    [[cache.localHits, 'good hit'], [cache.remoteHits, 'ran hit'], [cache.misses, 'soft']].filter(([n]) => n)
      .map(([n, css]) => h('i', { class: css, style: { flex: String(n) } }))) : '';
  return section('cache', 'Cache', null, h('div', { class: 'card pad' }, meter, h('dl', {},
    h('dt', {}, 'From this machine'), h('dd', {}, count(cache.localHits, 'task')),
    h('dt', {}, 'From S3'), h('dd', {}, count(cache.remoteHits, 'task')),
    h('dt', {}, 'Ran'), h('dd', {}, count(cache.misses, 'task')),
    h('dt', {}, 'Time saved'), h('dd', {}, cache.savedMs ? time(cache.savedMs) + ', by what these tasks took when they last ran' : 'not known: these tasks have not run here yet'),
    h('dt', {}, 'Moved'), h('dd', {}, bytes(cache.restoredBytes) + ' restored, of them ' + bytes(cache.receivedBytes || 0) + ' from S3; ' + bytes(cache.uploadedBytes) + ' uploaded; ' + count(cache.remoteRequests || 0, 'request') + ' to S3'),
    cache.errors.map(error => [h('dt', {}, 'Trouble'), h('dd', { class: 'warn' }, '[' + error.rule + '] ' + error.message)]))));
}

function aboutSection() {
  const run = data.run, git = run.git || {};
  const facts = [
    ['Started', date(run.startedAt)],
    ['Commit', git.commit ? [h('code', {}, git.commit), git.dirty ? ', with changes that are not committed' : ''] : null],
    ['Branch', git.branch],
    ['Versions', ['FirstTry ' + (run.firsttry || '?'), run.maven && 'Maven ' + run.maven, run.java && 'Java ' + run.java, run.os].filter(Boolean).join(', ')],
    ['Run', run.id && h('code', {}, run.id)],
  ];
  const parts = data.parts.length > 1 || data.parts.some(part => part.outcome !== 'success');
  return section('about', 'About this run', null, h('div', { class: 'card pad' }, h('dl', {},
    facts.filter(([, value]) => value).map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]),
    parts ? [h('dt', {}, 'Parts'), h('dd', {}, data.parts.map(part => h('div', {}, tag(part.outcome), ' ' + part.goal
      + (part.module ? ' of ' + (part.module === '.' ? 'the top level' : part.module) : '') + (part.durationMs ? ', ' + time(part.durationMs) : ''))))] : '')));
}
