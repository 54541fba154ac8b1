import dev.firsttry.it.Evidence

Evidence.of(basedir).refused('bypass/skip-cache').withoutStackTrace()
assert !new File(basedir, 'target/classes').exists()
return true
