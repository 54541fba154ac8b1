import dev.firsttry.it.Evidence

Evidence.of(basedir).passed().tasks('security_scan', 'success', 'miss')
return true
