import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).passed()
assert evidence.report().at('/policy/source').asText() == 'mvn:com.example.corp:policy:7'
assert evidence.report().at('/policy/locked').asBoolean()
return true
