import dev.firsttry.it.Evidence
import groovy.json.JsonSlurper

def evidence = Evidence.of(basedir).passed()
assert !evidence.report().at('/policy/signedBy').asText().isEmpty()
evidence.finding('waiver/used')
evidence.finding('tests/too-few')

def trail = evidence.audit()
assert trail.findAll { it.path('type').asText() == 'violation' }*.path('rule')*.asText() == ['lock/missing']
assert trail.findAll { it.path('type').asText() == 'run' }*.path('status')*.asText() == ['failure', 'failure', 'success']
assert trail.findAll { it.path('type').asText() == 'waiver' }*.path('waiver')*.asText() == ['TEAM-7']
assert evidence.console().contains('[waiver/')

def lock = new JsonSlurper().parse(new File(basedir, 'policies/team.lock.json'))
assert new JsonSlurper().parse(lock.payload.decodeBase64()).sha256 == evidence.report().at('/policy/sha256').asText()
return true
