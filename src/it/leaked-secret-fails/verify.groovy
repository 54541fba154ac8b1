import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).failed().withoutStackTrace()
def finding = evidence.report().path('findings').find { it.path('check').asText() == 'security_scan' }
assert finding.path('file').asText() == 'src/main/resources/store.properties'
assert finding.path('line').asInt() == 2
assert finding.path('severity').asText() == 'error'
def secret = 'AKIA' + 'Z7QX2M4LWTB5RKJD'
['report.json', 'events.jsonl'].each { assert !new File(basedir, "target/firsttry/$it").text.contains(secret) }
assert !new File(basedir, '.firsttry/audit.jsonl').text.contains(secret)
assert !evidence.console().contains(secret)
assert evidence.console().readLines().any {
    it.startsWith('::error file=src/main/resources/store.properties,line=2') && it.contains('title=FirstTry secrets/')
}
assert new File(basedir, 'step-summary.md').text.contains('FirstTry failed')
['summary.md', 'gl-code-quality-report.json'].each { assert !new File(basedir, "target/firsttry/$it").text.contains(secret) }
return true
