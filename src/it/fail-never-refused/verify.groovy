import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).refused('bypass/fail-never').withoutStackTrace()
return true
