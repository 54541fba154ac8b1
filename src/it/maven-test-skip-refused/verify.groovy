import dev.firsttry.it.Evidence

Evidence.of(basedir).refused('bypass/maven-test-skip').withoutStackTrace()
assert !new File(basedir, 'target/classes').exists()
return true
