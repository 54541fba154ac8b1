import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).passed().tasks('tests', 'success', 'local').tasks('security_scan', 'success', 'local')
assert evidence.report().at('/cache/localHits').asInt() >= 1
return true
