import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).passed().withoutStackTrace()
['linting', 'type_checking', 'tests', 'coverage'].each { evidence.tasks(it, 'success', 'local') }
evidence.tasks('external', 'success', 'off')
assert new File(basedir, 'target/house-rules.sarif').text.contains('"results": []')
// The first build: what its own Checkstyle said counted, and FirstTry ran only what the build had not run.
def log = evidence.console()
assert log.contains('PMD version') && !log.substring(log.indexOf('PMD version') + 1).contains('PMD version')
return true
