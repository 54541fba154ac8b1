assert new File(basedir, 'build.log').text.contains('This plugin has')
return true
