import dev.firsttry.it.Evidence

Evidence.of(basedir).refused('bypass/partial-reactor').withoutStackTrace()
return true
