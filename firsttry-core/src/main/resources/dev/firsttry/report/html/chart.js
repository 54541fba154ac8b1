// Durations over time: one point a run, and the lines that they are held against.
function scatter(samples, lines, label) {
  const holder = h('div');
  const draw = () => {
    const W = Math.max(280, holder.clientWidth || 900), H = 260, L = 62, R = 14, T = 14, B = 30;
    const first = samples[0][0], last = samples[samples.length - 1][0], span = Math.max(1, last - first);
    const most = samples.reduce((max, one) => Math.max(max, one[1]), 0);
    // A target far above every run would press them all onto the axis; then it is only told, below the chart.
    const near = lines.filter(line => line.ms > 0 && line.ms <= most * 4);
    const top = Math.max(1, most, ...near.map(line => line.ms)) * 1.08;
    const x = at => samples.length === 1 ? (L + W - R) / 2 : L + (at - first) / span * (W - L - R);
    const y = ms => H - B - ms / top * (H - T - B);
    const svg = s('svg', { class: 'chart', width: W, height: H, viewBox: `0 0 ${W} ${H}`, role: 'img', 'aria-label': label });
    for (const ms of steps(top, 4)) {
      svg.append(s('line', { class: 'grid', x1: L, x2: W - R, y1: y(ms), y2: y(ms) }),
        s('text', { class: 'axis', x: L - 8, y: y(ms) + 4, 'text-anchor': 'end' }, tick(ms)));
    }
    const days = at => new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
    svg.append(s('text', { class: 'axis', x: L, y: H - 8 }, days(first)),
      span > 86400000 ? s('text', { class: 'axis', x: W - R, y: H - 8, 'text-anchor': 'end' }, days(last)) : '');
    for (const line of near) svg.append(s('line', { class: line.css, x1: L, x2: W - R, y1: y(line.ms), y2: y(line.ms) }));
    // One path for all points: ten thousand elements would be slow, ten thousand moves are not.
    svg.append(s('path', { class: 'dots', 'stroke-width': samples.length > 2000 ? 2.5 : samples.length > 300 ? 3.5 : 6,
      d: samples.map(([at, ms]) => 'M' + x(at).toFixed(1) + ' ' + y(ms).toFixed(1) + 'h0').join('') }));
    const [at, ms] = samples[samples.length - 1];
    svg.append(s('circle', { class: 'last', cx: x(at), cy: y(ms), r: 5 }, s('title', {}, date(at) + ': ' + time(ms))));
    holder.replaceChildren(svg);
  };
  new ResizeObserver(draw).observe(holder);
  return holder;
}

function historySection() {
  const slo = data.slo, history = data.history;
  if (!slo && !history) return null;
  const node = section('slo', 'Speed', null);
  const told = h('dl', {});
  if (slo) {
    const why = { met: 'Fast enough, and not slower than before.', missed: 'The 95th percentile is above the target.',
      regressed: 'Slower than before by more than the budget allows.', insufficient: 'Insufficient data: too few comparable runs on one side. This never blocks.' };
    told.append(h('dt', {}, 'Verdict'), h('dd', {}, tag(slo.verdict), ' ' + (why[slo.verdict] || '')),
      h('dt', {}, '95th percentile'), h('dd', {}, time(slo.p95Ms) + ' of ' + count(slo.samples, 'run') + ', target ' + time(slo.targetMs)),
      h('dt', {}, 'Median'), h('dd', {}, slo.verdict === 'insufficient' ? 'not compared' : (slo.regressionPercent > 0 ? '+' : '') + slo.regressionPercent + ' % against the baseline, budget ' + slo.budgetPercent + ' %'));
    for (const one of slo.exempt || []) {
      told.append(h('dt', { class: 'exempt' }, 'Exempt'), h('dd', {}, count(one.samples, 'run') + ' of ' + one.scope + ', until ' + one.expires + ': ' + one.reason));
    }
  }
  told.append(h('dt', {}, 'Compared with'), h('dd', {}, h('code', {}, history ? history.group : slo.metric)));
  node.append(h('div', { class: 'card pad' }, told, history && history.samples.length ? curve(history, slo) : ''));
  return node;
}

function curve(history, slo) {
  const samples = history.samples, base = history.baselineMs;
  const lines = [{ css: 'base', ms: base, text: 'baseline ' + time(base) }];
  if (slo) lines.push({ css: 'budget', ms: base * (1 + slo.budgetPercent / 100), text: 'budget, ' + slo.budgetPercent + ' % above it' }, { css: 'target', ms: slo.targetMs, text: 'target ' + time(slo.targetMs) });
  const label = count(samples.length, 'run') + ' from ' + date(samples[0][0]) + ' to ' + date(samples[samples.length - 1][0]) + ', the last took ' + time(samples[samples.length - 1][1]);
  return [h('h3', {}, count(samples.length, 'run') + ' over time'), scatter(samples, lines, label),
    h('ul', { class: 'legend' }, h('li', {}, h('i', { class: 'ran' }), 'a run (this one is outlined)'),
      lines.filter(line => line.ms > 0).map(line => h('li', {}, h('i', { class: 'line ' + { base: 'good', budget: 'warn dot', target: 'bad dash' }[line.css] }), line.text)))];
}
