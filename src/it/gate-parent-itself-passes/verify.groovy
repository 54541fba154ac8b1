assert new File(basedir, 'build.log').text.contains('declares the gate for others')
assert !new File(basedir, 'target/firsttry/report.json').exists()
return true
