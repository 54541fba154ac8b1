def policy = new com.fasterxml.jackson.databind.ObjectMapper().readTree(new File(basedir, 'policies/own.json'))
assert policy.path('locked').asBoolean()
assert policy.path('checks').has('tests')
assert new File(basedir, 'build.log').text =~ /<policySha256>[0-9a-f]{64}<\/policySha256>/
return true
