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
return true
