def report = new com.fasterxml.jackson.databind.ObjectMapper().readTree(new File(basedir, 'target/firsttry/report.json'))
assert report.path('status').asText() == 'success'
assert report.at('/run/goal').asText() == 'run'
def tasks = report.path('tasks').collectEntries { [it.path('id').asText(), it] }
assert tasks.keySet() == ['name', 'greet (hello)', 'greet (good morning)'] as Set
tasks.values().each {
    assert it.path('kind').asText() == 'job'
    assert it.path('status').asText() == 'success'
    assert it.path('cache').asText() == 'local'
}
assert new File(basedir, tasks['greet (hello)'].path('log').asText()).text.contains('hello world')
return true
