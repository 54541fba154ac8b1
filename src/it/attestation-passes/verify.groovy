import dev.firsttry.it.Evidence
import groovy.json.JsonSlurper

def report = Evidence.of(basedir).passed().report()
def envelope = new JsonSlurper().parse(new File(basedir, 'target/firsttry/attestation.json'))
assert envelope.payloadType == 'application/vnd.in-toto+json'
def statement = new JsonSlurper().parse(envelope.payload.decodeBase64())
assert statement.predicateType == 'https://slsa.dev/verification_summary/v1'
assert statement.predicate.verificationResult == 'PASSED'
assert statement.predicate.policy.digest.sha256 == report.at('/policy/sha256').asText()
assert statement.subject*.name.any { it.endsWith('attestation-passes-1.jar') }
def console = new File(basedir, 'build.log').text
assert console.contains('The attestation holds for target/attestation-passes-1.jar')
assert console.contains('[attest/bad-signature]')
assert console.contains('[attest/unknown-artifact]')
return true
