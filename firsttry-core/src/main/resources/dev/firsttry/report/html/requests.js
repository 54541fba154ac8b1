// The policy in force, and what was asked to be skipped: refused and allowed.
function policySection() {
  const policy = data.policy;
  const node = section('policy', 'Policy', null);
  if (!policy) {
    node.append(h('p', { class: 'card pad' }, 'No policy was read: the run ended before.'));
  } else {
    node.append(h('div', { class: 'card pad' }, h('dl', {},
      h('dt', {}, 'Name'), h('dd', {}, h('strong', {}, policy.name), policy.version ? ' ' + policy.version : ''),
      h('dt', {}, 'Lock'), h('dd', {}, policy.locked ? 'locked' : 'not locked', policy.signedBy ? ', signed by ' + policy.signedBy : ''),
      h('dt', {}, 'SHA-256'), h('dd', {}, h('code', {}, policy.sha256)),
      h('dt', {}, 'Source'), h('dd', {}, h('code', {}, policy.source)))));
  }
  node.append(h('h3', {}, 'Asked to be skipped or relaxed'));
  const asked = [...data.violations.map(one => ['refused', 'bad', one]), ...data.bypasses.map(one => ['allowed', 'warn', one])];
  if (!asked.length) {
    node.append(h('p', { class: 'lead' }, 'Nothing. Nobody asked this run to do less than the policy demands.'));
    return node;
  }
  const body = h('tbody');
  body.append(...asked.map(([word, css, one]) => h('tr', { 'data-request': word },
    h('td', { 'data-label': 'Answer' }, h('span', { class: 'tag ' + css }, word)),
    h('th', { scope: 'row' }, rule(one.rule, one.help)),
    h('td', { 'data-label': 'Asked' }, h('div', {}, h('p', {}, one.message), one.remedy ? h('p', {}, one.remedy) : '')))));
  node.append(h('div', { class: 'card scroll' }, h('table', { class: 'cards' },
    h('caption', {}, 'Requests to do less than the policy demands, and what became of them'),
    h('thead', {}, h('tr', {}, ['Answer', 'Rule', 'What was asked, and what to do'].map(name => h('th', { scope: 'col' }, name)))),
    body)));
  return node;
}
