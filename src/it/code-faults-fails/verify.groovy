import dev.firsttry.it.Evidence

def evidence = Evidence.of(basedir).failed().withoutStackTrace()
evidence.tasks('tests', 'success', 'miss')
['linting', 'type_checking', 'coverage'].each { evidence.tasks(it, 'failure', 'miss') }
def sum = 'src/main/java/com/example/Sum.java'
evidence.finding('checkstyle/UnusedImports', sum, 5)
evidence.finding('pmd/UnnecessaryImport', sum, 5)
evidence.finding('javac/raw-class-use', sum, 20)
evidence.finding('errorprone/DeadException', sum, 31)
assert evidence.finding('coverage/too-low').path('message').asText().contains('the policy wants 80.0 %')
assert new File(basedir, 'target/firsttry/logs/linting.log').text.contains('checkstyle: run by FirstTry')
return true
