package dev.firsttry.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A {@link CheckResult} as the bytes of a cache entry: JSON, UTF-8, the same bytes for the same result. */
public final class CheckResultJson {

    private static final int FORMAT = 1;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CheckResultJson() {}

    record Envelope(int format, CheckResult result) {}

    public static byte[] encode(CheckResult result) {
        try {
            return MAPPER.writeValueAsBytes(new Envelope(FORMAT, result));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty when the bytes are not a result of this format: to be treated as a miss. */
    public static Optional<CheckResult> decode(byte[] bytes) {
        try {
            Envelope envelope = MAPPER.readValue(bytes, Envelope.class);
            boolean usable = envelope != null && envelope.format() == FORMAT && envelope.result() != null;
            return usable ? Optional.of(envelope.result()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
