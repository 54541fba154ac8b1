import dev.firsttry.it.Bypass

Bypass.of(basedir).isAsTheTableSays()
return true
