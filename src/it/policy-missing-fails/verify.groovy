import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).failed().withoutStackTrace()
def finding = evidence.finding('policy/missing')
assert finding.path('file').asText() == 'policies/quickstart.json'
assert !finding.path('remedy').asText().isEmpty()
assert !new File(basedir, 'target/classes').exists()
return true
