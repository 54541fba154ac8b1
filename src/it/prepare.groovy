// Runs before each invoker project, in its clone.
dev.firsttry.it.Fixture.prepare(basedir.toPath())
return true
