/** Holds pages of {@code docs} against what they are about. */
package dev.firsttry.docs;
