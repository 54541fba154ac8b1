package dev.firsttry.plan;

import dev.firsttry.expression.Coercion;
import dev.firsttry.pipeline.Data;
import dev.firsttry.pipeline.Named;
import dev.firsttry.pipeline.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a GitLab job does. Variables of its matrix stand with their values. */
final class ScriptFacts {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_]\\w*)}|\\$([A-Za-z_]\\w*)");

    private ScriptFacts() {}

    static Facts of(Instance instance, Work.Script script) {
        Map<String, String> matrix = new LinkedHashMap<>();
        instance.matrix().forEach((name, value) -> matrix.put(name, Coercion.text(value)));
        Map<String, String> variables = new LinkedHashMap<>(script.variables());
        variables.putAll(matrix);
        List<String> commands = script.script().stream()
                .flatMap(line -> Commands.lines(resolved(line, matrix)).stream())
                .toList();
        return new Facts(List.of(), commands, Tools.ofImage(resolved(image(script), variables)));
    }

    private static String image(Work.Script script) {
        return script.other().stream()
                .filter(entry -> entry.name().equals("image"))
                .map(Named::value)
                .map(ScriptFacts::image)
                .findFirst()
                .orElse("");
    }

    private static String image(Data image) {
        return image.fold(new Data.Cases<>() {
            @Override
            public String leaf(Data.Leaf leaf) {
                return leaf.text();
            }

            @Override
            public String items(Data.Items items) {
                return "";
            }

            @Override
            public String fields(Data.Fields fields) {
                return fields.get("name").map(ScriptFacts::image).orElse("");
            }
        });
    }

    private static String resolved(String text, Map<String, String> variables) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            String name = found.group(1) == null ? found.group(2) : found.group(1);
            return Matcher.quoteReplacement(variables.getOrDefault(name, found.group()));
        });
    }
}
