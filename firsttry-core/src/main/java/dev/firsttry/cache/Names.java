package dev.firsttry.cache;

import dev.firsttry.digest.Sha256;

/** The layout, the same on disk and in S3. Two digits of the digest keep folders small. */
final class Names {

    static final String VERSION = "v1";
    static final String BLOBS = VERSION + "/cas";
    static final String TEMPORARY = VERSION + "/tmp";

    private Names() {}

    static String entries(Scope scope) {
        return VERSION + "/" + scope + "/ac";
    }

    static String entry(Scope scope, Sha256 key) {
        return entries(scope) + "/" + key.hex().substring(0, 2) + "/" + key.hex();
    }

    static String blob(Sha256 sha256) {
        return BLOBS + "/" + sha256.hex().substring(0, 2) + "/" + sha256.hex();
    }
}
