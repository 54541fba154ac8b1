import dev.firsttry.it.Bypass

Bypass.of(basedir, new File(basedir, 'first')).isAsTheTableSays()
return true
