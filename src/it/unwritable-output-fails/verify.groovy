def console = new File(basedir, 'build.log').text
assert console.contains('in-the-way')
assert console.contains('BUILD FAILURE')
assert !console.contains('\tat dev.firsttry')
return true
