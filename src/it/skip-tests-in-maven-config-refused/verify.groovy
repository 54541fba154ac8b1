import dev.firsttry.it.Evidence

Evidence.of(basedir).refused('bypass/skip-tests').withoutStackTrace()
assert !new File(basedir, 'target/classes').exists()
assert Evidence.of(basedir).report().at('/violations/0/message').asText().contains('.mvn/maven.config')
return true
