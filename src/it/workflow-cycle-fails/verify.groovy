import dev.firsttry.it.Evidence

def finding = Evidence.of(basedir).failed().withoutStackTrace().finding('cycle')
assert finding.path('message').asText().contains('a -> b -> a')
assert finding.path('file').asText() == '.github/workflows/ci.yml'
assert finding.path('line').asInt() > 0
return true
