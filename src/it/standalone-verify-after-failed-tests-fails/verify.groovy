import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).failed().withoutStackTrace()
// What an earlier build left in target/ proves nothing, least of all success.
evidence.finding('tests/not-proven')
return true
