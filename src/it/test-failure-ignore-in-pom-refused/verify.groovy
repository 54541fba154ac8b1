import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).refused('bypass/test-failure-ignore').withoutStackTrace()
assert evidence.report().at('/violations/0/message').asText() =~ /pom\.xml:\d+/
return true
