package dev.firsttry.execution.container;

/** The engine could not do what the job asks for; the job fails, as it would in CI. */
public final class ContainerFailure extends Exception {

    private static final long serialVersionUID = 1L;

    ContainerFailure(String message) {
        super(message);
    }
}
