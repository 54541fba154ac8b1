import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).failed().withoutStackTrace()
def status = evidence.report().path('tasks').collectEntries { [it.path('id').asText(), it.path('status').asText()] }
['linting', 'type_checking', 'security_scan', 'security_scan@.', 'external'].each { assert status[it] == 'failure', "$it in $status" }

def leaks = evidence.report().path('findings').findAll { it.path('rule').asText().startsWith('secrets/') }
assert leaks.collect { [it.path('file').asText(), it.path('line').asInt(), it.path('severity').asText()] } ==
        [['src/main/resources/store.properties', 2, 'error']]
def secret = 'AKIA' + 'Z7QX2M4LWTB5RKJD'
['report.json', 'events.jsonl', 'summary.md', 'gl-code-quality-report.json'].each {
    assert !new File(basedir, "target/firsttry/$it").text.contains(secret)
}
assert !new File(basedir, '.firsttry/audit.jsonl').text.contains(secret)
assert !evidence.console().contains(secret)

def sum = 'src/main/java/com/example/Sum.java'
evidence.finding('spotless/violation')
evidence.finding('spotbugs/NP_ALWAYS_NULL', sum, 15)
['DES_USAGE', 'ECB_MODE'].each { evidence.finding("find-sec-bugs/$it", sum, 22) }
evidence.finding('house-rules/no-printing', sum, 15)

// GitHub is told on its page.
assert evidence.console().readLines().any {
    it.startsWith('::error file=src/main/resources/store.properties,line=2') && it.contains('title=FirstTry secrets/')
}
assert new File(basedir, 'step-summary.md').text.contains('FirstTry failed')
return true
