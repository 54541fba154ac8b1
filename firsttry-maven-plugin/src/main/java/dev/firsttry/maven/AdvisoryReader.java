package dev.firsttry.maven;

import dev.firsttry.check.audit.AdvisoryAccess;
import dev.firsttry.finding.Finding;
import dev.firsttry.finding.FirstTryException;
import dev.firsttry.finding.Location;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Reads how this machine gets at advisories: parameters, and Maven's settings for proxies. */
final class AdvisoryReader {

    private final PolicyMojo mojo;

    AdvisoryReader(PolicyMojo mojo) {
        this.mojo = mojo;
    }

    /** @param home the standard directory */
    AdvisoryAccess read(Path home) {
        var proxies = new MavenProxies(mojo.session.getSettings(), mojo.decrypter);
        return new AdvisoryAccess(
                home,
                Optional.ofNullable(mojo.osvService)
                        .filter(text -> !text.isBlank())
                        .map(AdvisoryReader::address),
                Optional.ofNullable(mojo.osvSnapshot).map(File::toPath).map(Path::toAbsolutePath),
                mojo.session.isOffline(),
                proxies,
                proxies.login());
    }

    private static URI address(String text) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException e) {
            throw new FirstTryException(
                    Finding.error(
                            "usage/osv-service",
                            "",
                            "firsttry.osv.service is no address: " + text,
                            "Write it like https://api.osv.dev.",
                            Location.NONE),
                    e);
        }
    }
}
