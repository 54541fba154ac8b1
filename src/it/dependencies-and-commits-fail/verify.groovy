import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).failed().withoutStackTrace()

// Maven's own resolution, the snapshot in the machine's directory: who brings it in, and the nearest version without it.
def vulnerable = evidence.finding('dependency/FT-2026-0001')
assert vulnerable.path('message').asText().startsWith('org.apiguardian:apiguardian-api:1.1.1 (test)')
assert vulnerable.path('remedy').asText().contains('raise it to 1.1.2')
assert vulnerable.path('remedy').asText().contains('org.junit.jupiter:junit-jupiter:5.14.4')
assert evidence.finding('dependency/license-denied').path('message').asText().contains('EPL-2.0')

// The history that the test made.
assert evidence.finding('commits/unfinished').path('severity').asText() == 'error'
assert evidence.finding('commits/scope-missing').path('commit').asText().length() == 40
assert evidence.finding('owners/none').path('file').asText() == 'history-3.txt'

evidence.tasks('sbom_generation', 'success', 'off')
return true
