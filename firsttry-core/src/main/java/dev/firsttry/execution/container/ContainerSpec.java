package dev.firsttry.execution.container;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A container as a pipeline asks for it.
 *
 * @param image as the engine takes it
 * @param environment may hold secrets: never put on a command line
 * @param ports such as {@code 5432:5432} or {@code 6379}
 * @param volumes such as {@code data:/data}
 * @param options further arguments of {@code docker create}, split into words
 * @param entrypoint empty: the image's own
 * @param command empty: the image's own
 */
public record ContainerSpec(
        String image,
        Map<String, String> environment,
        List<String> ports,
        List<String> volumes,
        List<String> options,
        List<String> entrypoint,
        List<String> command) {

    public ContainerSpec {
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        ports = List.copyOf(ports);
        volumes = List.copyOf(volumes);
        options = List.copyOf(options);
        entrypoint = List.copyOf(entrypoint);
        command = List.copyOf(command);
    }

    /** Nothing but an image. */
    public static ContainerSpec of(String image) {
        return new ContainerSpec(image, Map.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
