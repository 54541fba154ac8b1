import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).refused('bypass/gate-unbound').withoutStackTrace()
assert evidence.report().at('/violations/0/message').asText() =~ /pom\.xml:\d+/
assert !new File(basedir, 'target/classes').exists()
return true
