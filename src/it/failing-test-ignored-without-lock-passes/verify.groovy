import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).passed()
assert evidence.tasks('tests').every { it.path('status').asText() == 'failure' }
assert evidence.finding('tests/failed').path('message').asText().contains('adds_wrongly')
assert evidence.audit().any { it.toString().contains('bypass/test-failure-ignore') }
return true
