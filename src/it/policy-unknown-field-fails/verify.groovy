import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).failed().withoutStackTrace()
evidence.finding('policy/unknown-field', 'policies/quickstart.json', 2)
assert !new File(basedir, 'target/classes').exists()
return true
