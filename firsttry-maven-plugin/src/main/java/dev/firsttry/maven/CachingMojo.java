package dev.firsttry.maven;

import java.io.File;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Parameters of every goal that uses the cache. Credentials are no parameters: a {@code -D} would end in logs. */
public abstract class CachingMojo extends PlanningMojo {

    /** The local cache. Default: {@code firsttry-cache} beside Maven's local repository. */
    @Parameter(property = "firsttry.cache.directory")
    File cacheDirectory;

    /** Address of the S3-compatible store, such as {@code https://s3.eu-central-1.amazonaws.com}. Default: the variable {@code FT_S3_ENDPOINT}. */
    @Parameter(property = "firsttry.s3.endpoint")
    String s3Endpoint;

    /** The bucket; it must exist. Default: the variable {@code FT_S3_BUCKET}. Without a bucket there is only the local cache. */
    @Parameter(property = "firsttry.s3.bucket")
    String s3Bucket;

    /** Region for signatures. Default: the variable {@code FT_S3_REGION}, else what the store says. */
    @Parameter(property = "firsttry.s3.region")
    String s3Region;

    /** In front of every object's name. Default: the variable {@code FT_S3_PREFIX}. */
    @Parameter(property = "firsttry.s3.prefix")
    String s3Prefix;

    /** Id of the {@code <server>} in settings.xml whose user name and password are access key and secret key. */
    @Parameter(property = "firsttry.s3.serverId", defaultValue = "firsttry-s3")
    String s3ServerId;

    /** Where the bucket's name goes: {@code auto}, {@code path} or {@code virtual-host}. */
    @Parameter(property = "firsttry.s3.addressing", defaultValue = "auto")
    String s3Addressing;

    @Inject
    SettingsDecrypter decrypter;
}
