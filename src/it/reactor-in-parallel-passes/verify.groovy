import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).passed().tasks('tests', 'success', 'miss').tasks('security_scan', 'success', 'miss')
assert evidence.modules('tests') == ['model', 'store', 'rules', 'api', 'app']
assert evidence.tasks('security_scan').size() == 1
assert !new File(basedir, 'model/target/firsttry').exists()
return true
