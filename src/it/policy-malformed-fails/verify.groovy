import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).failed().withoutStackTrace()
evidence.finding('policy/malformed', 'policies/quickstart.json', 3)
assert !new File(basedir, 'target/classes').exists()
return true
