import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).passed()
assert evidence.report().path('tasks').findAll { it.path('id').asText().contains('@') }.isEmpty() // nothing but the top
def trail = evidence.audit()
assert trail.findAll { it.path('type').asText() in ['violation', 'bypass-allowed'] }.isEmpty()
assert trail.findAll { it.path('type').asText() == 'run' }*.path('status')*.asText() == ['success', 'success']
return true
