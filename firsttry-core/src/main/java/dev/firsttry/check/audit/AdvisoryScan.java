package dev.firsttry.check.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;

/**
 * Looks whether an advisory is about one of some packages, without building a tree of it: of a whole snapshot nearly
 * none is. Reads to the end, so that a damaged advisory is never passed over.
 */
final class AdvisoryScan {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Set<String> packages;
    private boolean found;

    private AdvisoryScan(Set<String> packages) {
        this.packages = packages;
    }

    /** @throws IOException when it is no JSON object */
    static boolean mentions(byte[] json, Set<String> packages) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not an advisory in OSV's format");
            }
            var scan = new AdvisoryScan(packages);
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                scan.field(parser);
            }
            return scan.found;
        }
    }

    private void field(JsonParser parser) throws IOException {
        boolean affected = parser.currentName().equals("affected");
        JsonToken value = parser.nextToken();
        if (!affected) {
            parser.skipChildren();
        } else if (value == JsonToken.START_ARRAY) {
            affected(parser);
        } else {
            // Not what it should be: let the whole reader say what is wrong with it.
            found = true;
            parser.skipChildren();
        }
    }

    private void affected(JsonParser parser) throws IOException {
        for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
            if (item == JsonToken.START_OBJECT) {
                part(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void part(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            boolean named = parser.currentName().equals("package");
            if (parser.nextToken() == JsonToken.START_OBJECT && named) {
                name(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void name(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            boolean name = parser.currentName().equals("name");
            if (parser.nextToken() == JsonToken.VALUE_STRING && name) {
                found |= packages.contains(parser.getText());
            } else {
                parser.skipChildren();
            }
        }
    }
}
