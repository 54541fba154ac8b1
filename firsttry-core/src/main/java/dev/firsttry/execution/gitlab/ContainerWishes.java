package dev.firsttry.execution.gitlab;

import dev.firsttry.execution.container.ContainerSpec;
import dev.firsttry.pipeline.Data;
import dev.firsttry.workflow.gitlab.Expand;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The containers that a job asks for.
 *
 * @param image in which its scripts run; empty: on the machine itself
 */
record ContainerWishes(Optional<ContainerSpec> image, List<Service> services) {

    /** A container beside the job. @param aliases names under which the job reaches it */
    record Service(List<String> aliases, ContainerSpec spec) {}

    ContainerWishes {
        services = List.copyOf(services);
    }

    static ContainerWishes of(KeywordData keywords, Map<String, String> variables) {
        Optional<ContainerSpec> image = keywords.get("image").map(data -> spec(data, Map.of(), variables));
        List<Service> services = keywords.items("services").stream()
                .map(data -> service(data, variables))
                .toList();
        return new ContainerWishes(image, services);
    }

    private static Service service(Data data, Map<String, String> variables) {
        ContainerSpec spec = spec(data, variables, variables);
        List<String> aliases = KeywordData.mapping(data)
                .map(mapping -> mapping.texts("alias").stream()
                        .flatMap(text -> List.of(text.split("[ ,]+")).stream())
                        .toList())
                .filter(list -> !list.isEmpty())
                .orElseGet(() -> aliases(spec.image()));
        return new Service(aliases, spec);
    }

    /** {@code tutum/wordpress:latest} is reached as {@code tutum-wordpress} and {@code tutum__wordpress}. */
    private static List<String> aliases(String image) {
        String name = image.replaceFirst("@.*", "").replaceFirst(":[^/]*$", "");
        return List.of(name.replace("/", "-"), name.replace("/", "__")).stream()
                .distinct()
                .toList();
    }

    private static ContainerSpec spec(Data data, Map<String, String> environment, Map<String, String> variables) {
        Optional<KeywordData> mapping = KeywordData.mapping(data);
        String name =
                mapping.flatMap(keys -> keys.text("name")).orElseGet(() -> String.join("", KeywordData.texts(data)));
        return new ContainerSpec(
                Expand.text(name, variables),
                environment,
                List.of(),
                List.of(),
                List.of(),
                mapping.map(keys -> keys.texts("entrypoint")).orElse(List.of()),
                mapping.map(keys -> keys.texts("command")).orElse(List.of()));
    }
}
