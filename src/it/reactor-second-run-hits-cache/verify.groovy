import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).passed().tasks('security_scan', 'success', 'local').tasks('tests', 'success', 'local')
assert evidence.modules('tests').size() == 5
return true
