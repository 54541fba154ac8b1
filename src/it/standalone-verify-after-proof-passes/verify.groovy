import dev.firsttry.it.Evidence

Evidence.of(basedir).passed().tasks('tests', 'success', 'local').tasks('security_scan', 'success', 'local')
return true
