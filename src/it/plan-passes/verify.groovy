def plan = new com.fasterxml.jackson.databind.ObjectMapper().readTree(new File(basedir, 'target/the-plan.json'))
assert plan.path('schemaVersion').asInt() == 1
assert plan.at('/pipelines/0/source').asText().startsWith('.github/workflows/')
assert plan.at('/pipelines/0/nodes').size() > 0
return true
