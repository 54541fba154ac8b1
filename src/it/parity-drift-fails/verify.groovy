def parity = new com.fasterxml.jackson.databind.ObjectMapper().readTree(new File(basedir, 'target/parity.json'))
assert parity.path('schemaVersion').asInt() == 1
assert !parity.path('same').asBoolean()
assert parity.at('/comparisons/0/left').asText() == 'policies/recorded/plan.json'
def found = parity.at('/comparisons/0/differences').collect { it.path('kind').asText() + ' ' + it.path('instance').asText() }
assert found == ['missing lint', 'commands build']
assert parity.at('/comparisons/0/differences/1/file').asText() == '.github/workflows/ci.yml'
return true
