import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).passed()
assert !evidence.console().readLines().any { it.startsWith('[INFO]') || it.contains('quickstart') }
return true
