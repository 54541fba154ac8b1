assert !new File(basedir, 'forged/attestation.json').exists()
assert !new File(basedir, 'target/firsttry/attestation.json').exists()
def log = new File(basedir, 'build.log').text
assert log.contains('[attest/mismatch]')
assert log.contains('made-up')
return true
