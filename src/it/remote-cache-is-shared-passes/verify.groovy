import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).passed().tasks('tests', 'success', 'remote').tasks('security_scan', 'success', 'remote')
assert evidence.report().at('/cache/remoteHits').asInt() == 2
assert evidence.report().at('/cache/uploadedBytes').asInt() == 0
assert evidence.report().at('/cache/errors').isEmpty()
assert evidence.console().contains('Cache entries: 2 pulled, 0 here already, 0 not found')
assert !evidence.console().contains('it-secret')
return true
