(() => {
  'use strict';
  document.documentElement.classList.add('js');
  const text = document.getElementById('text');
  const problems = document.getElementById('problems');
  const shown = document.getElementById('shown');
  const rows = Array.from(document.querySelectorAll('tbody tr'), row => ({ row, text: row.textContent.toLowerCase() }));

  function apply() {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const entry of rows) {
      const fits = words.every(word => entry.text.includes(word));
      const wanted = !problems.checked || entry.row.dataset.problem === 'true';
      entry.row.hidden = !(fits && wanted);
      count += entry.row.hidden ? 0 : 1;
    }
    shown.textContent = count + ' of ' + rows.length + ' rows';
    const query = new URLSearchParams();
    if (text.value) query.set('text', text.value);
    if (problems.checked) query.set('problems', '1');
    history.replaceState(null, '', query.size ? '#' + query : location.pathname + location.search);
  }

  const query = new URLSearchParams(location.hash.slice(1));
  text.value = query.get('text') || '';
  problems.checked = query.get('problems') === '1';
  text.addEventListener('input', apply);
  problems.addEventListener('change', apply);
  document.getElementById('filter').addEventListener('submit', event => event.preventDefault());
  if (rows.length) apply();
})();
