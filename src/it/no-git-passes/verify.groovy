import dev.firsttry.it.Evidence

// Below target/, which FirstTry's own repository ignores: no repository says what belongs to the project.
Evidence.of(basedir).passed().tasks('tests', 'success', 'miss').tasks('security_scan', 'success', 'miss')
return true
