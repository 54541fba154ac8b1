package dev.firsttry.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

class ConfigurationDifferenceTest {

    @Test
    void a_changed_an_added_and_a_removed_parameter_differ() throws Exception {
        Xpp3Dom wanted = dom("<policy>a</policy><pin>1</pin>");
        assertThat(ConfigurationDifference.of(wanted, dom("<policy>a</policy><pin>2</pin>")))
                .contains("pin");
        assertThat(ConfigurationDifference.of(wanted, dom("<policy>a</policy><pin>1</pin><skip>true</skip>")))
                .contains("skip");
        assertThat(ConfigurationDifference.of(wanted, dom("<policy>a</policy>")))
                .contains("pin");
        assertThat(ConfigurationDifference.of(wanted, null)).contains("pin");
    }

    @Test
    void order_and_white_space_do_not() throws Exception {
        assertThat(ConfigurationDifference.of(dom("<a> x </a><b/>"), dom("<b/><a>x</a>")))
                .isEmpty();
        assertThat(ConfigurationDifference.of(null, null)).isEmpty();
    }

    @Test
    void an_expression_comes_out_differently_in_each_project() throws Exception {
        assertThat(ConfigurationDifference.of(dom("<out>${basedir}/x</out>"), dom("<out>/here/x</out>")))
                .isEmpty();
    }

    @Test
    void an_execution_has_its_own_parameters_and_the_plugins() throws Exception {
        Object merged = ConfigurationDifference.merged(dom("<a>1</a><b>1</b>"), dom("<b>2</b>"));
        assertThat(ConfigurationDifference.of(merged, dom("<b>2</b><a>1</a>"))).isEmpty();
    }

    private static Xpp3Dom dom(String parameters) throws Exception {
        return Xpp3DomBuilder.build(new StringReader("<configuration>" + parameters + "</configuration>"));
    }
}
