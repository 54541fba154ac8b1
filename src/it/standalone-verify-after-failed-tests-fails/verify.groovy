import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).failed().withoutStackTrace()
def finding = evidence.finding('tests/failed')
assert finding.path('message').asText().contains('adds_wrongly')
return true
