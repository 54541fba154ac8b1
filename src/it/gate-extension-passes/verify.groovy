import dev.firsttry.it.Evidence

Evidence.of(basedir).passed().tasks('tests', 'success', 'miss')
return true
