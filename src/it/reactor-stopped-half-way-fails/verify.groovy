import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).failed()
def status = { module -> evidence.tasks('tests').find { it.path('module').asText() == module }.path('status').asText() }
assert status('first') == 'success'
assert status('second') != 'success'
assert status('third') == 'cancelled'
return true
