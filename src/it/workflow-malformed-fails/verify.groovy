import dev.firsttry.it.Evidence

Evidence.of(basedir).failed().withoutStackTrace().finding('bad-yaml', '.github/workflows/ci.yml', 6)
return true
