import com.fasterxml.jackson.databind.ObjectMapper
import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).passed().withoutStackTrace()

// Only the service knows of it, and below the threshold it is a warning.
assert evidence.finding('dependency/FT-2026-0002').path('severity').asText() == 'warning'
assert new File(basedir, 'target/firsttry/logs/dependency_audit.log').text.contains('OSV service http://localhost:')
def vulnerabilities = new ObjectMapper().readTree(new File(basedir, 'target/firsttry/vulnerabilities.cdx.json'))
assert vulnerabilities.at('/vulnerabilities/0/affects/0/ref').asText().startsWith('pkg:maven/org.opentest4j/opentest4j@')

def sbom = new ObjectMapper().readTree(new File(basedir, 'target/firsttry/sbom.cdx.json'))
assert sbom.path('specVersion').asText() == '1.6'
def junit = sbom.path('components').find { it.path('name').asText() == 'junit-jupiter' }
assert junit.path('purl').asText() == 'pkg:maven/org.junit.jupiter/junit-jupiter@5.14.4?type=jar'
assert junit.at('/hashes/0/content').asText() ==~ /[0-9a-f]{64}/
assert junit.at('/licenses/0/license/id').asText() == 'EPL-2.0'
def edge = sbom.path('dependencies').find { it.path('ref').asText() == junit.path('bom-ref').asText() }
assert edge.path('dependsOn').any { it.asText().contains('junit-jupiter-engine') }

// Each goal alone: the same code and the same cache, and the gate's report is left alone.
def commits = new ObjectMapper().readTree(new File(basedir, 'target/firsttry/checks/commits/report.json'))
assert commits.at('/tasks/0/id').asText() == 'commit_validation'
assert commits.at('/tasks/0/cache').asText() == 'local'
assert evidence.report().at('/run/goal').asText() == 'verify'
def notes = new File(basedir, 'target/notes.md').text
assert notes.startsWith('## 0.1.0') && notes.contains('### Breaking changes') && notes.contains('**core:** repair it')
assert new File(basedir, 'target/firsttry/checks/sbom/report.json').exists()
return true
