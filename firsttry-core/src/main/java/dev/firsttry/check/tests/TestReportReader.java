package dev.firsttry.check.tests;

import dev.firsttry.check.xml.SafeXml;
import dev.firsttry.check.xml.XmlFault;
import java.io.InputStream;
import java.nio.file.Path;

/** Reads the XML reports of Surefire and Failsafe. */
final class TestReportReader {

    private TestReportReader() {}

    /** @param name the file as people should see it */
    static TestReport read(Path file, String name) {
        var suite = new TestReportBuilder(name);
        try {
            SafeXml.read(file, suite);
            return suite.build();
        } catch (XmlFault e) {
            return TestReport.corrupt(name, e.getMessage(), e.line(), e.column());
        }
    }

    static TestReport parse(InputStream in, String name) {
        var suite = new TestReportBuilder(name);
        try {
            SafeXml.read(in, suite);
            return suite.build();
        } catch (XmlFault e) {
            return TestReport.corrupt(name, e.getMessage(), e.line(), e.column());
        }
    }
}
