import dev.firsttry.it.Evidence

Evidence.of(basedir).refused('bypass/deploy-file').withoutStackTrace()
return true
