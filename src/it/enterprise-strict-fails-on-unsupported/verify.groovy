import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).failed().withoutStackTrace()
evidence.tasks('tests', 'success', 'miss')
def unsupported = evidence.report().path('tasks').findAll { it.path('status').asText() == 'unsupported' }
assert !unsupported.isEmpty()
assert unsupported.every { !it.path('reason').asText().isEmpty() }
assert evidence.report().path('reasons')*.asText().any { it.contains('cannot be judged') }
return true
