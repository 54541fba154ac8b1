import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).passed()
def lines = evidence.console().readLines().findAll { it.startsWith('{') }
def events = lines.collect { new groovy.json.JsonSlurper().parseText(it) }
assert events.size() >= evidence.events().size()
return true
