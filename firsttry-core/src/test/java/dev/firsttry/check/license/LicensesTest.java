package dev.firsttry.check.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firsttry.check.dependency.DeclaredLicense;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicensesTest {

    private final Licenses licenses = Licenses.standard();

    /** As POMs on Maven Central write it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The Apache Software License, Version 2.0; Apache-2.0",
                "Apache License, Version 2.0; Apache-2.0",
                "Apache-2.0; Apache-2.0",
                "apache 2; Apache-2.0",
                "Apache License Version 2.0; Apache-2.0",
                "The MIT License; MIT",
                "MIT License; MIT",
                "Eclipse Public License v2.0; EPL-2.0",
                "Eclipse Public License - v 1.0; EPL-1.0",
                "EPL 2.0; EPL-2.0",
                "BSD-3-Clause; BSD-3-Clause",
                "Go License; BSD-3-Clause",
                "Common Public License Version 1.0; CPL-1.0",
                "The BSD 3-Clause License; BSD-3-Clause",
                "New BSD License; BSD-3-Clause",
                "Eclipse Distribution License - v 1.0; BSD-3-Clause",
                "GNU General Public License, version 2 with the GNU Classpath Exception; GPL-2.0-only WITH Classpath-exception-2.0",
                "The GNU General Public License, v2 with Universal FOSS Exception, v1.0; GPL-2.0-only WITH Universal-FOSS-exception-1.0",
                "GPL2 w/ CPE; GPL-2.0-only WITH Classpath-exception-2.0",
                "GNU Lesser General Public License; ",
                "GPL-2.0; GPL-2.0-only",
                "LGPL-2.1+; LGPL-2.1-or-later",
                "EPL-2.0 OR GPL-2.0-only WITH Classpath-exception-2.0; EPL-2.0 OR GPL-2.0-only WITH Classpath-exception-2.0",
                "https://www.apache.org/licenses/LICENSE-2.0.txt; Apache-2.0",
                "Our own terms; "
            })
    void names_are_understood(String name, String expected) {
        assertThat(licenses.of(new DeclaredLicense(name, ""))
                        .map(Object::toString)
                        .orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void an_address_helps_where_the_name_does_not() {
        assertThat(licenses.of(new DeclaredLicense("see there", "http://www.apache.org/licenses/LICENSE-2.0.html")))
                .hasToString("Optional[Apache-2.0]");
        assertThat(licenses.of(new DeclaredLicense("", "http://example.com/LICENSE")))
                .isEmpty();
    }

    @Test
    void of_several_licences_the_user_may_choose_unless_one_is_unclear() {
        var apache = new DeclaredLicense("Apache-2.0", "");
        var gpl = new DeclaredLicense("GPL-3.0-only", "");
        SpdxExpression both = licenses.of(List.of(apache, gpl)).orElseThrow();
        assertThat(both).hasToString("Apache-2.0 OR GPL-3.0-only");
        assertThat(both.allowed(Set.of("GPL-3.0-only")::contains)).isTrue();
        assertThat(both.allowed(Set.of("GPL-3.0-only", "Apache-2.0")::contains)).isFalse();
        assertThat(licenses.of(List.of(apache, new DeclaredLicense("own terms", ""))))
                .isEmpty();
        assertThat(licenses.of(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MIT AND GPL-3.0-only, false",
        "MIT OR GPL-3.0-only, true",
        "GPL-3.0-only OR (MIT AND GPL-3.0-only), false",
        "(MIT OR GPL-3.0-only) AND Apache-2.0, true",
        "mit and apache-2.0, true",
        "GPL-3.0-only WITH GCC-exception-3.1, true",
        "LicenseRef-own, true"
    })
    void expressions_are_judged_as_they_read(String text, boolean allowed) {
        assertThat(licenses.expression(text).orElseThrow().allowed(Set.of("GPL-3.0-only")::contains))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "MIT AND", "OR MIT", "(MIT", "MIT)", "MIT MIT", "MIT WITH", "NoSuch-1.0", "MIT, BSD-3-Clause"
            })
    void what_is_no_expression_is_refused(String text) {
        assertThat(licenses.expression(text)).isEmpty();
    }
}
