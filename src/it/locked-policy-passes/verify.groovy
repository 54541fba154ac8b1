import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).passed().tasks('tests', 'success', 'miss').tasks('security_scan', 'success', 'miss')
def report = evidence.report()
assert report.at('/policy/name').asText() == 'quickstart'
assert report.at('/policy/locked').asBoolean()
assert report.at('/policy/sha256').asText() ==~ /[0-9a-f]{64}/
assert report.at('/run/git/branch').asText() == 'main'
assert report.at('/run/git/commit').asText() ==~ /[0-9a-f]{40}/
assert evidence.audit().size() >= 1
assert !evidence.events().isEmpty()

def plan = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/firsttry/plan.json'))
assert plan.pipelines*.nodes*.id.flatten() == ['lint', 'test (17, ubuntu-latest)', 'test (21, ubuntu-latest)', 'test (21, windows-latest)', 'test (25, ubuntu-latest)']
assert plan.pipelines[0].nodes[1].needs == ['lint']
return true
