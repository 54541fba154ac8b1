/** CODEOWNERS in the dialects of GitHub and GitLab. Part of the room {@code check}. */
package dev.firsttry.check.owners;
