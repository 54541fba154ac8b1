import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).refused('lock/hash-mismatch').withoutStackTrace()
assert evidence.tasks('tests').every { it.path('status').asText() != 'success' }
assert !new File(basedir, 'target/classes').exists()
return true
