package dev.firsttry.cache.s3;

import dev.firsttry.cache.s3.S3Exception.Kind;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.InvalidResponseException;
import io.minio.errors.ServerException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.ProviderException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Makes one exception of the many that the client has. Goes by status and error code: some servers send no message, and
 * messages and traces can hold signed addresses.
 */
final class Faults {

    private static final Set<String> MISSING = Set.of("NoSuchKey", "ResourceNotFound");
    private static final Set<String> EXISTS =
            Set.of("PreconditionFailed", "ConditionalRequestConflict", "Conflict", "OperationAborted");
    private static final Set<String> BUSY = Set.of(
            "SlowDown",
            "SlowDownRead",
            "SlowDownWrite",
            "InternalError",
            "RequestTimeout",
            "ServiceUnavailable",
            "Throttling",
            "ThrottlingException",
            "RequestLimitExceeded",
            "TooManyRequests");
    private static final Map<String, String> KNOWN = Map.of(
            "NoSuchBucket", "the bucket does not exist",
            "AccessDenied", "access is denied: see which credentials are used and what they may do",
            "SignatureDoesNotMatch", "the secret key is wrong",
            "InvalidAccessKeyId", "the access key is not known",
            "ExpiredToken", "the session token has expired",
            "InvalidToken", "the session token is not valid",
            "RequestTimeTooSkewed", "the clock of this machine is wrong",
            "AuthorizationHeaderMalformed", "the region is wrong",
            "PermanentRedirect", "the bucket is in another region");

    private Faults() {}

    /** @param thrown the innermost cause that says something */
    static S3Exception of(Throwable thrown) {
        Throwable cause = unwrapped(thrown);
        if (cause instanceof ErrorResponseException error) {
            return of(error.errorResponse().code(), error.response().code());
        }
        if (cause instanceof ServerException server) {
            return status(server.statusCode());
        }
        if (cause instanceof InvalidResponseException invalid) {
            return status(statusIn(invalid.getMessage()));
        }
        return new S3Exception(Kind.BROKEN, sentence(cause));
    }

    private static S3Exception of(String code, int status) {
        if (MISSING.contains(code)) {
            return new S3Exception(Kind.MISSING, "there is no such object");
        }
        if (EXISTS.contains(code) || status == 412 || status == 409) {
            return new S3Exception(Kind.EXISTS, "the object is there already");
        }
        if (BUSY.contains(code)) {
            return new S3Exception(Kind.BUSY, "the server is busy (" + status + ")");
        }
        return KNOWN.containsKey(code) ? new S3Exception(Kind.BROKEN, KNOWN.get(code)) : status(status);
    }

    private static S3Exception status(int status) {
        boolean busy = status == 429 || status >= 500;
        String message = switch (status) {
            case 0 -> "it does not answer like an S3 server";
            case 403 -> KNOWN.get("AccessDenied");
            case 404 -> "the endpoint does not answer like an S3 server (404)";
            default -> (busy ? "the server is busy or broken (" : "the server refused the request (") + status + ")";
        };
        return new S3Exception(busy ? Kind.BUSY : Kind.BROKEN, message);
    }

    /** The client keeps the status in its message only: {@code Non-XML response from server. Response code: 503, …}. */
    private static int statusIn(String message) {
        var found = java.util.regex.Pattern.compile("code: (\\d{3})\\b").matcher(String.valueOf(message));
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    private static String sentence(Throwable cause) {
        if (cause instanceof UnknownHostException) {
            return "the name of the endpoint is not known";
        }
        if (cause instanceof ConnectException) {
            return "no connection to the endpoint";
        }
        if (cause instanceof SSLException) {
            return "no secure connection to the endpoint: see that the JVM trusts its certificate";
        }
        if (cause instanceof InterruptedIOException || cause instanceof TimeoutException) {
            return "the endpoint did not answer in time";
        }
        if (cause instanceof ProviderException) {
            return cause.getMessage();
        }
        return cause instanceof IOException ? "the connection broke" : "it does not answer like an S3 server";
    }

    private static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; depth < 20 && cause.getCause() != null && !says(cause); depth++) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean says(Throwable cause) {
        return cause instanceof ErrorResponseException
                || cause instanceof ServerException
                || cause instanceof InvalidResponseException
                || cause instanceof IOException
                || cause instanceof ProviderException;
    }
}
