import dev.firsttry.it.Evidence

Evidence.of(basedir).refused('bypass/firsttry-skip').withoutStackTrace()
assert !new File(basedir, 'target/classes').exists()
return true
