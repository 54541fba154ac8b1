import dev.firsttry.it.Evidence

Evidence.of(basedir).refused('bypass/gate-configuration', 'lock/hash-mismatch').withoutStackTrace()
return true
