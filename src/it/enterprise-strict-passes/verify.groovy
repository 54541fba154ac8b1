import dev.firsttry.it.Evidence

// Every check of the strictest policy is judged, and an ordinary project with tests, owners and commits in order passes.
def evidence = Evidence.of(basedir).passed().withoutStackTrace()
assert evidence.report().at('/policy/name').asText() == 'enterprise-strict'
assert evidence.report().at('/policy/locked').asBoolean()
def checks = ['linting', 'type_checking', 'tests', 'security_scan', 'coverage', 'dependency_audit', 'sbom_generation', 'commit_validation', 'ci_parity']
checks.each { check ->
    assert evidence.tasks(check)*.path('status')*.asText() == ['success'], check
}
assert evidence.report().path('tasks').every { it.path('status').asText() != 'unsupported' }
['linting', 'type_checking', 'tests', 'security_scan', 'coverage'].each { evidence.tasks(it, 'success', 'local') }
return true
